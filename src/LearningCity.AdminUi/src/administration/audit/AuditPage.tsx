import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { api, read, type AuditLine } from '@/kernel/api'
import { shownInstant } from '@/kernel/format'
import { DataList, PageFrame, type DataColumn } from '@/kernel/parts'
import { auditKeys } from '../keys'
import { ActionName } from './ActionName'
import { AuditFilters } from './AuditFilters'
import { AuditLineDrawer } from './AuditLineDrawer'
import { KindName } from './KindName'

const route = getRouteApi('/shell/audit')

/** Who changed what, when and why, the newest first; a line opens to before and after. */
export function AuditPage() {
  const { t } = useTranslation('administration')
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const { line: opened, kind, object, account, action, from, until, page, size } = search
  const filter = { kind, object, account, action, from, until, page, size }
  const lines = useQuery({
    queryKey: auditKeys.list(filter),
    queryFn: () => read(api.GET('/api/v1/audit', { params: { query: filter } })),
    placeholderData: keepPreviousData,
  })
  const change = (part: Partial<typeof search>) => void navigate({ search: (before) => ({ ...before, ...part }) })
  const columns: DataColumn<AuditLine>[] = [
    { key: 'at', title: t('audit.at'), cell: (line) => shownInstant(line.at) },
    { key: 'action', title: t('audit.action'), cell: (line) => <ActionName action={line.action} /> },
    { key: 'by', title: t('audit.by'), cell: (line) => [line.accountName ?? t('audit.system'), line.program && t('audit.program', { name: line.program })].filter(Boolean).join(' · ') },
    { key: 'kind', title: t('audit.kind'), cell: (line) => <KindName kind={line.kind} /> },
    { key: 'revision', title: t('audit.revision'), cell: (line) => (line.revisionAfter === null ? '–' : `${line.revisionBefore ?? 0} → ${line.revisionAfter}`), isFigure: true },
    { key: 'reason', title: t('audit.reason'), cell: (line) => line.reason ?? '' },
  ]
  return (
    <PageFrame title={t('audit.title')}>
      <DataList
        label={t('audit.title')}
        columns={columns}
        rows={lines.data?.items}
        total={lines.data?.total}
        rowKey={(line) => String(line.number)}
        search={search}
        onSearch={change}
        isLoading={lines.isPlaceholderData || lines.isLoading}
        error={lines.error}
        onRetry={() => void lines.refetch()}
        opens={(line) => ({ to: '/audit', search: { ...search, line: line.number } })}
        empty={t('audit.empty')}
        filters={<AuditFilters search={search} onChange={(part) => change({ ...part, page: undefined })} />}
      />
      {opened !== undefined && lines.data && (
        <AuditLineDrawer line={lines.data.items.find((line) => line.number === opened)} onClose={() => change({ line: undefined })} />
      )}
    </PageFrame>
  )
}
