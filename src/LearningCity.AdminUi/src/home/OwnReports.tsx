import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { addresses } from '@/app/addresses'
import { ownParts, reportsQuery } from './queries'
import { reportTask } from './reportTasks'
import { Tasks } from './Tasks'

/** For a unit: its reports, what is not sent first. */
export function OwnReports() {
  const { t } = useTranslation('home')
  const missing = useQuery(reportsQuery(ownParts.missing))
  const sent = useQuery(reportsQuery(ownParts.sent))
  return (
    <>
      <Tasks title={t('own.missing')} total={missing.data?.total} tasks={missing.data?.items.map(reportTask)} all={addresses.reports({ missing: true })} empty={t('own.none')} error={missing.error} onRetry={() => void missing.refetch()} />
      <Tasks title={t('own.sent')} total={sent.data?.total} tasks={sent.data?.items.map(reportTask)} all={addresses.reports()} empty={t('own.noneSent')} error={sent.error} onRetry={() => void sent.refetch()} />
    </>
  )
}
