import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { Button, Select } from 'antd'
import { useTranslation } from 'react-i18next'
import { api, read, type SecurityEventLine } from '@/kernel/api'
import { DayField } from '@/kernel/forms/DayField'
import { shownInstant } from '@/kernel/format'
import { useClearing } from '@/kernel/forms/useClearing'
import { DataList, PageFrame, StatusTag, type DataColumn } from '@/kernel/parts'
import { auditKeys } from '../keys'
import { eventKinds } from '../routes'

const route = getRouteApi('/shell/security-events')
const alarming = new Set<SecurityEventLine['kind']>(['sign-in-failed', 'sign-in-locked', 'address-limited', 'token-refused'])

/** Sign-ins, sessions, passwords, grants and tokens, the newest first. */
export function SecurityEventsPage() {
  const { t } = useTranslation('administration')
  const clearing = useClearing()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const { kind, account, from, until, page, size } = search
  const filter = { kind, account, from, until, page, size }
  const events = useQuery({
    queryKey: auditKeys.events(filter),
    queryFn: () => read(api.GET('/api/v1/security-events', { params: { query: filter } })),
    placeholderData: keepPreviousData,
  })
  const change = (part: Partial<typeof search>) => void navigate({ search: (before) => ({ ...before, ...part }) })
  const columns: DataColumn<SecurityEventLine>[] = [
    { key: 'at', title: t('audit.at'), cell: (event) => shownInstant(event.at) },
    { key: 'kind', title: t('events.kind'), cell: (event) => <StatusTag tone={alarming.has(event.kind) ? 'doubtful' : 'told'} word={t(`events.kinds.${event.kind}`)} /> },
    { key: 'account', title: t('events.account'), cell: (event) => event.accountName ?? '–' },
    { key: 'by', title: t('audit.by'), cell: (event) => event.byName ?? '–' },
    { key: 'address', title: t('audit.address'), cell: (event) => event.address },
    { key: 'detail', title: t('events.detail'), cell: (event) => event.detail },
  ]
  return (
    <PageFrame title={t('events.title')}>
      <DataList
        label={t('events.title')}
        columns={columns}
        rows={events.data?.items}
        total={events.data?.total}
        rowKey={(event) => String(event.number)}
        search={search}
        onSearch={change}
        isLoading={events.isPlaceholderData || events.isLoading}
        error={events.error}
        onRetry={() => void events.refetch()}
        empty={t('events.empty')}
        filters={
          <>
            <DayField aria-label={t('audit.from')} value={search.from} onChange={(from) => change({ from, page: undefined })} until={search.until} />
            <span aria-hidden>–</span>
            <DayField aria-label={t('audit.until')} value={search.until} onChange={(until) => change({ until, page: undefined })} from={search.from} />
            <Select
              allowClear={clearing}
              className="filter filter-wide"
              aria-label={t('events.kind')}
              placeholder={t('events.all')}
              value={search.kind}
              onChange={(kind?: (typeof eventKinds)[number]) => change({ kind, page: undefined })}
              options={eventKinds.map((kind) => ({ value: kind, label: t(`events.kinds.${kind}`) }))}
            />
            {search.account && <Button onClick={() => change({ account: undefined, page: undefined })}>{t('audit.everyone')}</Button>}
          </>
        }
      />
    </PageFrame>
  )
}
