import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { addresses } from '@/app/addresses'
import { firstOf, officeParts, reportsQuery, soon, type ReportFilter } from './queries'
import { reportTask } from './reportTasks'
import { Tasks } from './Tasks'

/** For the office: who is late, what to check, who is due within the week. */
export function OfficeTasks() {
  const { t } = useTranslation('home')
  return (
    <>
      <Part title={t('office.toCheck')} filter={officeParts.toCheck()} empty={t('office.noneToCheck')} />
      <Part title={t('office.overdue')} filter={officeParts.overdue()} empty={t('office.noneOverdue')} />
      <Part title={t('office.dueSoon', { days: soon })} filter={officeParts.dueSoon()} empty={t('office.noneDueSoon')} />
      <Part title={t('office.inReview')} filter={officeParts.inReview()} empty={t('office.noneInReview')} />
    </>
  )
}

function Part({ title, filter, empty }: { title: string; filter: ReportFilter; empty: string }) {
  const reports = useQuery(reportsQuery(firstOf(filter)))
  return (
    <Tasks title={title} total={reports.data?.total} tasks={reports.data?.items.map(reportTask)} all={addresses.reports(filter)} empty={empty} error={reports.error} onRetry={() => void reports.refetch()} />
  )
}
