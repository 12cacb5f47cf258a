import { useTranslation } from 'react-i18next'
import { addresses } from '@/app/addresses'
import { addDays, today } from '@/kernel/format'
import { reportTask, useReports, type ReportFilter } from './reportTasks'
import { Tasks } from './Tasks'

const soon = 7

/** For the office: who is late, what to check, who is due within the week. */
export function OfficeTasks() {
  const { t } = useTranslation('home')
  return (
    <>
      <Part title={t('office.toCheck')} filter={{ state: 'sent' }} empty={t('office.noneToCheck')} />
      <Part title={t('office.overdue')} filter={{ lateness: 'overdue' }} empty={t('office.noneOverdue')} />
      <Part title={t('office.dueSoon', { days: soon })} filter={{ lateness: 'pending', missing: true, dueUntil: addDays(today(), soon) }} empty={t('office.noneDueSoon')} />
      <Part title={t('office.inReview')} filter={{ state: 'in-review' }} empty={t('office.noneInReview')} />
    </>
  )
}

function Part({ title, filter, empty }: { title: string; filter: ReportFilter; empty: string }) {
  const reports = useReports({ ...filter, size: 6 })
  return (
    <Tasks title={title} total={reports.data?.total} tasks={reports.data?.items.map(reportTask)} all={addresses.reports(filter)} empty={empty} error={reports.error} onRetry={() => void reports.refetch()} />
  )
}
