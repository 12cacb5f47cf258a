import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { PageFrame } from '@/kernel/parts'
import { reportQuery } from '../keys'
import { ReportEntry } from './ReportEntry'
import './entry.css'

const route = getRouteApi('/shell/reports/$report')

/** One unit's report in one round: filled by its reporter, read by everybody else who may see it. */
export function ReportEntryPage() {
  const { t } = useTranslation('reports')
  const { report } = route.useParams()
  const form = useQuery(reportQuery(report))
  if (form.data) return <ReportEntry key={report} form={form.data} />
  return (
    <PageFrame
      title={t('entry.title')}
      above={[{ title: t('title'), link: { to: '/reports' } }]}
      isLoading={form.isPending}
      error={form.error}
      onRetry={() => void form.refetch()}
    />
  )
}
