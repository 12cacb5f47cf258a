import { useQueryClient } from '@tanstack/react-query'
import { App, Drawer } from 'antd'
import { useTranslation } from 'react-i18next'
import { api, read, seen, useAct, type WebhookCard, type WebhookDescription } from '@/kernel/api'
import { webhookKeys } from '../keys'
import { WebhookForm } from './WebhookForm'

/** What a webhook is told and where. Messages that wait go to the new address. */
export function ChangeWebhook({ card, onClose }: { card: WebhookCard; onClose: () => void }) {
  const { t } = useTranslation(['administration', 'common'])
  const queries = useQueryClient()
  const { message } = App.useApp()
  const change = useAct({
    act: ({ revision, ...body }: WebhookDescription & { revision: number }) =>
      read(api.PUT('/api/v1/webhooks/{webhook}', { params: { path: { webhook: card.id }, header: { 'If-Match': seen(revision) } }, body })),
    touches: () => [webhookKeys.all],
    onDone: () => {
      void message.success(t('common:saved'))
      onClose()
    },
    // What is typed stays; sent again, it goes over what somebody else wrote meanwhile.
    onRefused: (refusal) => refusal.kind === 'stale' && void queries.invalidateQueries({ queryKey: webhookKeys.one(card.id) }),
  })
  return (
    <Drawer open title={t('webhooks.change')} size={520} onClose={onClose}>
      <WebhookForm
        initial={{ title: card.title, address: card.address, events: card.events, unit: card.unit ?? undefined }}
        submit={t('common:save')}
        isPending={change.isPending}
        error={change.error}
        onSubmit={(wanted, refused) => change.mutate({ ...wanted, revision: card.revision }, { onError: refused })}
      />
    </Drawer>
  )
}
