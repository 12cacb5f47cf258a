import { useQuery } from '@tanstack/react-query'
import { Navigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { setQuery } from '@/criteria/sets/keys'
import { EmptyState, PageFrame } from '@/kernel/parts'
import { useShownRound } from '@/criteria/rounds/shownRound'

/** The trend of the set that the round shown stands on. */
export function TrendStart() {
  const { t } = useTranslation('scores')
  const { round } = useShownRound()
  const set = useQuery({ ...setQuery(round?.set ?? ''), enabled: round !== undefined })
  if (round && set.data) return <Navigate to="/trends/$set" params={{ set: set.data.code }} search={{ unit: round.subject }} replace />
  return (
    <PageFrame title={t('trend.title')} isLoading={round !== undefined && set.isPending} error={set.error} onRetry={() => void set.refetch()}>
      <EmptyState sentence={t('trend.empty')} />
    </PageFrame>
  )
}
