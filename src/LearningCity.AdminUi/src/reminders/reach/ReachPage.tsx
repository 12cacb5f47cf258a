import { useQuery } from '@tanstack/react-query'
import { Skeleton } from 'antd'
import { ProfileFrame } from '@/access/profile/ProfileFrame'
import { RefusalAlert } from '@/kernel/parts'
import { reachQuery } from './reach'
import { ReachForm } from './ReachForm'
import '../reminders.css'
import './reach.css'

/** Cách nhận nhắc: how one is reminded beside the inbox. Mails lead to this address. */
export function ReachPage() {
  const reach = useQuery(reachQuery)
  return (
    <ProfileFrame here="reminders">
      <RefusalAlert error={reach.data ? null : reach.error} onRetry={() => void reach.refetch()} />
      {reach.data ? <ReachForm sheet={reach.data} /> : !reach.error && <Skeleton active title={false} paragraph={{ rows: 8 }} />}
    </ProfileFrame>
  )
}
