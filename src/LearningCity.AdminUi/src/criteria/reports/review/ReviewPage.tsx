import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { Select, Skeleton } from 'antd'
import { useTranslation } from 'react-i18next'
import { useClearing } from '@/kernel/forms/useClearing'
import { EmptyState, PageFrame, RefusalAlert } from '@/kernel/parts'
import { useShownRound } from '@/criteria/rounds/shownRound'
import { reportQuery } from '../keys'
import { QueueTurn } from './QueueTurn'
import { ReviewReport } from './ReviewReport'
import { useQueue } from './queue'
import '../entry/entry.css'
import './review.css'

const route = getRouteApi('/shell/review')

/** The reports that wait to be checked, one after the other, each with its papers beside it. */
export function ReviewPage() {
  const { t } = useTranslation('reports')
  const clearing = useClearing()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const { rounds } = useShownRound()
  const queue = useQueue(search.round)
  const report = search.report ?? queue.reports?.[0]?.id
  const form = useQuery({ ...reportQuery(report ?? ''), enabled: report !== undefined })
  const at = queue.reports?.findIndex((one) => one.id === report) ?? -1
  const open = (next: string | undefined, end?: 'last') => void navigate({ search: { round: search.round, report: next, indicator: end } })
  const turn = (by: 1 | -1, end?: 'last') => {
    const next = queue.reports?.[at + by]
    if (next) open(next.id, end)
  }
  /** The next that waits once this one is done. */
  const done = () => open(queue.reports?.[at + 1]?.id ?? queue.reports?.find((one) => one.id !== report)?.id)
  return (
    <PageFrame
      title={t('review.title')}
      beside={
        <Select
          allowClear={clearing}
          className="filter filter-wide"
          aria-label={t('round')}
          placeholder={t('allRounds')}
          value={search.round}
          onChange={(round?: string) => void navigate({ search: { round } })}
          options={rounds.map((round) => ({ value: round.id, label: round.title }))}
          popupMatchSelectWidth={480}
        />
      }
      actions={queue.reports && queue.reports.length > 0 && <QueueTurn reports={queue.reports} total={queue.total} at={at} onOpen={open} onTurn={turn} />}
      error={queue.error}
      onRetry={queue.refetch}
    >
      {form.error ? (
        <RefusalAlert error={form.error} onRetry={() => void form.refetch()} />
      ) : queue.reports?.length === 0 && !search.report ? (
        <EmptyState sentence={t('review.empty')} />
      ) : !form.data ? (
        <Skeleton active title={false} paragraph={{ rows: 10 }} />
      ) : (
        <ReviewReport key={form.data.id} form={form.data} onTurn={turn} onDone={done} />
      )}
    </PageFrame>
  )
}
