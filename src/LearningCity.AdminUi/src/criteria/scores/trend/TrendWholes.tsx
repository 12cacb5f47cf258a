import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Trend } from '@/kernel/api'
import { ScoreTag, StatusTag } from '@/kernel/parts'
import { Provisional } from '../parts/Provisional'
import { written } from '../rule/words'

/** The whole set in every round: points and grade by the rule of that round's version. */
export function TrendWholes({ trend, isDrawn }: { trend: Trend; isDrawn: boolean }) {
  const { t } = useTranslation(['scores', 'common'])
  return (
    <tr className={isDrawn ? 'trend-drawn board-group' : 'board-group'}>
      <th scope="row" className="trend-line">
        <Link to="." search={(before: object) => ({ ...before, indicator: '*' })} resetScroll={false} aria-current={isDrawn ? 'true' : undefined} className="board-link">{t('trend.whole')}</Link>
      </th>
      {trend.whole.map(({ round, total, remark }) => (
        <td key={round}>
          {total && (
            <p className="trend-value">
              {total.points !== null && <span className="figure">{t('total.points', { points: written(total.points), possible: total.possible })}</span>}{' '}
              {total.grade ? <StatusTag tone={total.status === 'met' ? 'good' : total.status === 'not-met' ? 'bad' : 'told'} word={total.grade} /> : <ScoreTag status={total.status} />}
              {!total.isComplete && <> <Provisional /></>}
            </p>
          )}
          {total && !total.grade && <p className="board-reason">{t(`common:reason.${total.reason}`)}</p>}
          {remark && <p className="board-reason">{remark}</p>}
        </td>
      ))}
    </tr>
  )
}
