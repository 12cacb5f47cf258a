import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Trend, TrendLine } from '@/kernel/api'
import { shownDay } from '@/kernel/format'
import type { Rules } from '../rule/rule'
import { shownIn } from '../rule/rule'
import { signWords } from '../rule/words'
import { TrendCell } from './TrendCell'
import { TrendWholes } from './TrendWholes'

interface Props {
  trend: Trend
  rules: Rules | undefined
  /** Shows the units of before a merger one by one. */
  former: boolean
  /** The indicator that is drawn. */
  drawn: string | undefined
}

/** Every indicator in every round, each found as its set continues it. */
export function TrendTable({ trend, rules, former, drawn }: Props) {
  const { t } = useTranslation(['scores', 'common'])
  return (
    <div className="board-frame" role="region" aria-label={t('trend.title')} tabIndex={0}>
      <table className="board trend" style={{ minWidth: 260 + 210 * trend.rounds.length }}>
        <caption className="unseen">{t('trend.caption', { unit: trend.unitName })}</caption>
        <thead>
          <tr>
            <th scope="col" className="trend-line">{t('trend.indicator')}</th>
            {trend.rounds.map((round) => (
              <th scope="col" key={round.id} className="trend-round">
                <Link to="/rounds/$round/scoreboard" params={{ round: round.id }} search={{ unit: trend.scope === 'own' ? trend.unit : undefined }}>{round.title}</Link>
                <span className="note">{t('trend.period', { from: shownDay(round.from), to: shownDay(round.to), version: round.version })}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {trend.whole.length > 0 && <TrendWholes trend={trend} isDrawn={drawn === '*'} />}
          {trend.indicators.map((line) => rowsOf(line))}
        </tbody>
      </table>
    </div>
  )

  function rowsOf(line: TrendLine) {
    const sign = signWords(t, shownIn(rules?.get(line.code), trend.scope))
    return [
      <tr key={line.code} className={line.code === drawn ? 'trend-drawn' : undefined}>
        <th scope="row" className="trend-line">
          <span className="cell-code">{line.code}</span>{' '}
          <Link to="." search={(before: object) => ({ ...before, indicator: line.code })} resetScroll={false} aria-current={line.code === drawn ? 'true' : undefined} className="board-link">{line.name}</Link>
        </th>
        {line.points.map((point) => <td key={point.round}><TrendCell point={point} unit={trend.unit} scope={trend.scope} sign={sign} /></td>)}
      </tr>,
      ...(former ? line.former : []).map((one) => (
        <tr key={`${line.code} ${one.unit}`} className="trend-former">
          <th scope="row" className="trend-line">{t('trend.formerUnit', { unit: one.unitName })}</th>
          {one.points.map((point) => <td key={point.round}>{point.cell && <TrendCell point={point} unit={one.unit} scope="own" sign={sign} />}</td>)}
        </tr>
      )),
    ]
  }
}
