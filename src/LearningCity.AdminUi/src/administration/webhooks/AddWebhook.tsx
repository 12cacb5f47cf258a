import { useNavigate } from '@tanstack/react-router'
import { Drawer } from 'antd'
import { useTranslation } from 'react-i18next'
import { api, read, useAct, type AddWebhook as Wanted } from '@/kernel/api'
import { webhookKeys } from '../keys'
import { WebhookForm } from './WebhookForm'

/** A new webhook; it begins switched off, and its page says what comes next. */
export function AddWebhook({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('administration')
  const navigate = useNavigate()
  const add = useAct({
    act: (body: Wanted, key) => read(api.POST('/api/v1/webhooks', { params: { header: { 'Idempotency-Key': key } }, body })),
    touches: () => [webhookKeys.all],
    onDone: ({ id }) => navigate({ to: '/webhooks/$webhook', params: { webhook: id } }),
  })
  return (
    <Drawer open title={t('webhooks.add')} size={520} onClose={onClose}>
      <WebhookForm submit={t('webhooks.add')} isPending={add.isPending} error={add.error} onSubmit={(wanted, refused) => add.mutate(wanted, { onError: refused })} />
    </Drawer>
  )
}
