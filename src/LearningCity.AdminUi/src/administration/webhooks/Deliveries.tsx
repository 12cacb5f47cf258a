import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { App, Button, Select } from 'antd'
import { useTranslation } from 'react-i18next'
import { api, read, useAct, type Delivery } from '@/kernel/api'
import { shownInstant } from '@/kernel/format'
import { useClearing } from '@/kernel/forms/useClearing'
import { DataList, Panel, RefusalAlert, StatusTag, type DataColumn } from '@/kernel/parts'
import { webhookKeys } from '../keys'
import { DeliveryAnswer } from './DeliveryAnswer'
import { deliveryStates, deliveryTones, isEvent } from './words'

const route = getRouteApi('/shell/webhooks/$webhook')

/** While a message waits, it is read again so often. */
const glance = 5_000

/** What was sent to a webhook or waits for it, the newest first. */
export function Deliveries({ webhook, maySend }: { webhook: string; maySend: boolean }) {
  const { t } = useTranslation('administration')
  const clearing = useClearing()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const { message: tell } = App.useApp()
  const { state, page, size } = search
  const filter = { state, page, size }
  const deliveries = useQuery({
    queryKey: webhookKeys.deliveries(webhook, filter),
    queryFn: () => read(api.GET('/api/v1/webhooks/{webhook}/deliveries', { params: { path: { webhook }, query: filter } })),
    placeholderData: keepPreviousData,
    refetchInterval: (query) => (query.state.data?.items.some((one) => one.state === 'waiting') ? glance : false),
  })
  const send = useAct({
    act: (message: string, key) => read(api.POST('/api/v1/webhooks/{webhook}/deliveries/{message}/sending', { params: { path: { webhook, message }, header: { 'Idempotency-Key': key } } })),
    touches: () => [webhookKeys.all],
    onDone: () => void tell.success(t('webhooks.sentAgain')),
  })
  const change = (part: Partial<typeof search>) => void navigate({ search: (before) => ({ ...before, ...part }) })
  const topicOf = (one: Delivery) => (isEvent(one.topic) ? t(`webhooks.event.${one.topic}`) : one.topic)
  const columns: DataColumn<Delivery>[] = [
    { key: 'topic', title: t('webhooks.message'), cell: (one) => <span className="webhook-name">{topicOf(one)}<span className="note">{shownInstant(one.occurredAt)}</span></span> },
    { key: 'state', title: t('webhooks.state'), cell: (one) => <StatusTag tone={deliveryTones[one.state]} word={t(`webhooks.delivery.${one.state}`)} /> },
    { key: 'attempts', title: t('webhooks.attempts'), responsive: ['md'], cell: (one) => one.attempts, isFigure: true },
    { key: 'answer', title: t('webhooks.answer'), cell: (one) => <DeliveryAnswer delivery={one} /> },
    { key: 'next', title: t('webhooks.nextAttempt'), responsive: ['md'], cell: (one) => (one.nextAttemptAt ? shownInstant(one.nextAttemptAt) : '–'), isFigure: true },
    {
      key: 'act',
      title: <span className="unseen">{t('webhooks.sendAgain')}</span>,
      cell: (one) => maySend && one.state !== 'waiting' && (
        <Button size="small" loading={send.isPending && send.variables === one.message} onClick={() => send.mutate(one.message)} aria-label={t('webhooks.sendThisAgain', { message: topicOf(one), when: shownInstant(one.occurredAt) })}>{t('webhooks.sendAgain')}</Button>
      ),
    },
  ]
  return (
    <Panel title={t('webhooks.deliveries')}>
      <RefusalAlert error={send.error} />
      <DataList
        label={t('webhooks.deliveries')}
        columns={columns}
        rows={deliveries.data?.items}
        total={deliveries.data?.total}
        rowKey={(one) => one.message}
        search={search}
        onSearch={change}
        isLoading={deliveries.isPlaceholderData || deliveries.isLoading}
        error={deliveries.error}
        onRetry={() => void deliveries.refetch()}
        empty={t('webhooks.noDeliveries')}
        filters={
          <Select
            allowClear={clearing}
            className="filter"
            aria-label={t('webhooks.state')}
            placeholder={t('webhooks.allDeliveries')}
            value={state}
            onChange={(one?: typeof state) => change({ state: one, page: undefined })}
            options={deliveryStates.map((one) => ({ value: one, label: t(`webhooks.delivery.${one}`) }))}
          />
        }
      />
    </Panel>
  )
}
