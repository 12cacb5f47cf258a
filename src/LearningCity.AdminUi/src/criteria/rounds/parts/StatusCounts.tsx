import { useTranslation } from 'react-i18next'
import type { ScoreStatus } from '@/kernel/api'

const order: readonly ScoreStatus[] = ['met', 'not-met', 'no-data', 'not-assessable', 'not-applicable', 'recorded', 'waiting']

/** How many indicators came to what, in words. */
export function StatusCounts({ statuses }: { statuses: readonly ScoreStatus[] }) {
  const { t } = useTranslation()
  const counted = order.map((status) => [status, statuses.filter((one) => one === status).length] as const).filter(([, count]) => count > 0)
  return <span className="figure status-counts">{counted.map(([status, count]) => `${count} ${t(`status.score.${status}`)}`).join(', ')}.</span>
}
