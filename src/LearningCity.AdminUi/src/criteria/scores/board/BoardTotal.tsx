import { useTranslation } from 'react-i18next'
import type { Scoreboard, WrittenRule } from '@/kernel/api'
import { figure } from '@/kernel/format'
import { ScoreTag, StatusTag } from '@/kernel/parts'
import { CountBar } from '../parts/CountBar'
import { Provisional } from '../parts/Provisional'
import { written } from '../rule/words'

/** What the whole comes to by the rule of the set; without a rule nothing is added up. */
export function BoardTotal({ board }: { board: Scoreboard }) {
  const { t } = useTranslation(['scores', 'common'])
  const { rule, total } = board
  if (rule.kind === 'not-set') {
    return (
      <section className="board-total" aria-label={t('total.title')}>
        <StatusTag tone="aside" word={t('total.notSet')} /> <span className="note">{t('total.notSetWhy')}</span>
      </section>
    )
  }
  return (
    <section className="board-total" aria-label={t('total.title')}>
      {!total ? (
        <span className="note">{t('total.partOnly')}</span>
      ) : (
        <>
          <strong>{t('total.title')}</strong>
          {total.grade ? <StatusTag tone={total.status === 'met' ? 'good' : total.status === 'not-met' ? 'bad' : 'told'} word={total.grade} /> : <ScoreTag status={total.status} />}
          {!total.isComplete && <Provisional />}
          {total.points !== null && <span className="figure">{t('total.points', { points: written(total.points), possible: total.possible })}</span>}
          {total.rescaled !== null && rule.full !== null && <span className="figure">{t('total.rescaled', { points: written(total.rescaled), full: figure(rule.full) })}</span>}
          <span className="note">{t(`common:reason.${total.reason}`)}</span>
          <CountBar counts={total.counts} />
        </>
      )}
      <span className="note board-bands">{bandWords(rule)}</span>
    </section>
  )

  function bandWords({ grades, below, floor, mandatory }: WrittenRule): string {
    return [
      ...grades.map((grade) => (grade.from === null ? grade.name : t('total.band', { name: grade.name, from: figure(grade.from) }))),
      ...(below ? [t('total.below', { name: below })] : []),
      ...(floor === null ? [] : [t('total.floor', { floor: figure(floor) })]),
      ...(mandatory.length > 0 ? [t('total.mandatory', { codes: mandatory.join(', ') })] : []),
    ].join('; ')
  }
}
