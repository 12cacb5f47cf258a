import { useTranslation } from 'react-i18next'
import type { ScoreStatus, StatusCounts } from '@/kernel/api'

/** Which count is of which status, in the order in which they are told. */
const counted: readonly [ScoreStatus, keyof StatusCounts][] = [
  ['met', 'met'], ['not-met', 'notMet'], ['not-assessable', 'notAssessable'], ['no-data', 'noData'], ['waiting', 'waiting'], ['recorded', 'recorded'], ['not-applicable', 'notApplicable'],
]

/** How many stand at each status: a bar, and the same in words. */
export function CountBar({ counts }: { counts: StatusCounts }) {
  const { t } = useTranslation(['scores', 'common'])
  const parts = counted.flatMap(([status, key]) => {
    const count = counts[key] ?? 0
    return count > 0 ? [{ status, count }] : []
  })
  if (parts.length === 0) return null
  return (
    <span className="counts">
      <span className="counts-bar" aria-hidden>
        {parts.map(({ status, count }) => <span key={status} className={`counts-part counts-${status}`} style={{ flexGrow: count }} />)}
      </span>
      <span className="counts-words">{parts.map(({ status, count }) => t('counted', { count, status: t(`common:status.score.${status}`) })).join(', ')}</span>
    </span>
  )
}
