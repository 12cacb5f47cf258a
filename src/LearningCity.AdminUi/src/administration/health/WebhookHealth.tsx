import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { api, read } from '@/kernel/api'
import { Panel, RefusalAlert } from '@/kernel/parts'
import { webhookKeys } from '../keys'
import { HealthLine } from './HealthLine'

const filter = { size: 200 }

/** What other systems have not taken. */
export function WebhookHealth() {
  const { t } = useTranslation('administration')
  const webhooks = useQuery({ queryKey: webhookKeys.list(filter), queryFn: () => read(api.GET('/api/v1/webhooks', { params: { query: filter } })), refetchInterval: 30_000 })
  const rows = webhooks.data?.items.map((one) => ({
    ...one,
    word: one.unaccepted.failed > 0 ? ('failed' as const) : one.state === 'off' ? ('off' as const) : one.unaccepted.waiting > 0 ? ('waiting' as const) : ('well' as const),
  }))
  const tones = { failed: 'bad', off: 'closed', waiting: 'waiting', well: 'good' } as const
  return (
    <Panel title={t('health.webhooks')} extra={<Link to="/webhooks">{t('health.toWebhooks')}</Link>}>
      <RefusalAlert error={webhooks.error} onRetry={() => void webhooks.refetch()} />
      {rows?.length === 0 && <p className="note">{t('health.noWebhooks')}</p>}
      <ul className="health-lines">
        {rows?.map((one) => (
          <HealthLine key={one.id} title={<Link to="/webhooks/$webhook" params={{ webhook: one.id }} search={one.unaccepted.failed > 0 ? { state: 'failed' } : {}}>{one.title}</Link>} tone={tones[one.word]} word={t(`health.webhook.${one.word}`, { count: one.unaccepted.failed })}>
            {one.stateReason ?? (one.unaccepted.waiting > 0 ? t('health.waiting', { count: one.unaccepted.waiting }) : undefined)}
          </HealthLine>
        ))}
      </ul>
    </Panel>
  )
}
