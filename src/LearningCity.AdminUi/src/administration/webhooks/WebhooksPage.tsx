import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { Button, Grid, Select } from 'antd'
import { useTranslation } from 'react-i18next'
import { may, useMe } from '@/access/me'
import { api, read, type WebhookCard } from '@/kernel/api'
import { useClearing } from '@/kernel/forms/useClearing'
import { DataList, Figure, PageFrame, type DataColumn } from '@/kernel/parts'
import { webhookKeys } from '../keys'
import { AddWebhook } from './AddWebhook'
import { WebhookTag } from './WebhookTag'
import './webhooks.css'

const route = getRouteApi('/shell/webhooks')

/** Which other systems are told of events, and what they have not taken. */
export function WebhooksPage() {
  const { t } = useTranslation('administration')
  const clearing = useClearing()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const me = useMe()
  const isWide = Grid.useBreakpoint().md ?? innerWidth >= 768
  const { state, page, size, open } = search
  const filter = { state, page, size }
  const webhooks = useQuery({
    queryKey: webhookKeys.list(filter),
    queryFn: () => read(api.GET('/api/v1/webhooks', { params: { query: filter } })),
    placeholderData: keepPreviousData,
  })
  const change = (part: Partial<typeof search>) => void navigate({ search: (before) => ({ ...before, ...part }) })
  const columns: DataColumn<WebhookCard>[] = [
    {
      key: 'title',
      title: t('webhooks.name'),
      cell: (one) => (
        <span className="webhook-name">
          {one.title}
          <span className="note">{one.address}</span>
          {!isWide && <WebhookTag state={one.state} />}
        </span>
      ),
    },
    { key: 'events', title: t('webhooks.events'), responsive: ['md'], cell: (one) => t('webhooks.eventCount', { count: one.events.length }) },
    { key: 'state', title: t('webhooks.state'), responsive: ['md'], cell: (one) => <WebhookTag state={one.state} /> },
    { key: 'waiting', title: t('webhooks.waiting'), responsive: ['md'], cell: (one) => <Figure value={one.unaccepted.waiting} />, isFigure: true },
    { key: 'failed', title: t('webhooks.failed'), isFigure: true, cell: (one) => one.unaccepted.failed === 0 ? <Figure value={0} /> : (
      <Link to="/webhooks/$webhook" params={{ webhook: one.id }} search={{ state: 'failed' }} aria-label={t('webhooks.failedOf', { count: one.unaccepted.failed, name: one.title })}><Figure value={one.unaccepted.failed} /></Link>
    ) },
  ]
  const mayManage = may(me, 'manage-webhooks')
  const add = <Button type="primary" onClick={() => change({ open: 'new' })}>{t('webhooks.add')}</Button>
  return (
    <PageFrame title={t('webhooks.title')} actions={mayManage && add}>
      <DataList
        label={t('webhooks.title')}
        columns={columns}
        rows={webhooks.data?.items}
        total={webhooks.data?.total}
        rowKey={(one) => one.id}
        opens={(one) => ({ to: '/webhooks/$webhook', params: { webhook: one.id } })}
        search={search}
        onSearch={change}
        isLoading={webhooks.isPlaceholderData || webhooks.isLoading}
        error={webhooks.error}
        onRetry={() => void webhooks.refetch()}
        empty={t('webhooks.empty')}
        filters={
          <Select
            allowClear={clearing}
            className="filter"
            aria-label={t('webhooks.state')}
            placeholder={t('webhooks.allStates')}
            value={state}
            onChange={(one?: 'on' | 'off') => change({ state: one, page: undefined })}
            options={(['on', 'off'] as const).map((one) => ({ value: one, label: t(`webhooks.states.${one}`) }))}
          />
        }
      />
      {mayManage && open === 'new' && <AddWebhook onClose={() => change({ open: undefined })} />}
    </PageFrame>
  )
}
