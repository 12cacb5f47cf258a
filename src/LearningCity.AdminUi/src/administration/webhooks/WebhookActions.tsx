import { useQueryClient } from '@tanstack/react-query'
import { App, Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, read, seen, useAct, type WebhookCard } from '@/kernel/api'
import { ConfirmDanger, RefusalAlert } from '@/kernel/parts'
import { webhookKeys } from '../keys'
import { IssueSecret } from './IssueSecret'

/** Changes it, gives it a secret, tries it, switches it on and off. */
export function WebhookActions({ card, onChange }: { card: WebhookCard; onChange: () => void }) {
  const { t } = useTranslation('administration')
  const queries = useQueryClient()
  const { message } = App.useApp()
  const [asked, ask] = useState<'secret' | 'disable'>()
  const touches = () => [webhookKeys.all]
  const onRefused = ({ kind }: { kind: string }) => kind === 'stale' && void queries.invalidateQueries({ queryKey: webhookKeys.one(card.id) })
  const paramsOf = (revision: number, key: string) => ({ path: { webhook: card.id }, header: { 'Idempotency-Key': key, 'If-Match': seen(revision) } })
  const enable = useAct({
    act: (revision: number, key) => read(api.POST('/api/v1/webhooks/{webhook}/enable', { params: paramsOf(revision, key) })),
    touches,
    onRefused,
    onDone: () => void message.success(t('webhooks.enabled')),
  })
  const disable = useAct({
    act: ({ revision, reason }: { revision: number; reason: string }, key) => read(api.POST('/api/v1/webhooks/{webhook}/disable', { params: paramsOf(revision, key), body: { reason } })),
    touches,
    onRefused,
    onDone: () => {
      ask(undefined)
      void message.success(t('webhooks.disabled'))
    },
  })
  const test = useAct({
    act: (webhook: string, key) => read(api.POST('/api/v1/webhooks/{webhook}/test-events', { params: { path: { webhook }, header: { 'Idempotency-Key': key } } })),
    touches,
    onDone: () => void message.success(t('webhooks.tested')),
  })
  return (
    <>
      <Button onClick={onChange}>{t('webhooks.change')}</Button>
      <Button type={card.secretIssuedAt ? 'default' : 'primary'} onClick={() => ask('secret')}>{t(card.secretIssuedAt ? 'webhooks.newSecret' : 'webhooks.firstSecret')}</Button>
      <Button loading={test.isPending} onClick={() => test.mutate(card.id)}>{t('webhooks.test')}</Button>
      {card.state === 'off'
        ? <Button key="enable" type={card.secretIssuedAt ? 'primary' : 'default'} loading={enable.isPending} onClick={() => enable.mutate(card.revision)}>{t('webhooks.enable')}</Button>
        : <Button key="disable" danger onClick={() => { disable.reset(); ask('disable') }}>{t('webhooks.disable')}</Button>}
      <RefusalAlert error={enable.error ?? test.error} />
      {asked === 'secret' && <IssueSecret card={card} onClose={() => ask(undefined)} />}
      {asked === 'disable' && (
        <ConfirmDanger
          question={t('webhooks.disableQuestion', { name: card.title })}
          consequence={t('webhooks.disableConsequence')}
          action={t('webhooks.disable')}
          reason={t('webhooks.disableReason')}
          isPending={disable.isPending}
          error={disable.error}
          onConfirm={(reason) => disable.mutate({ revision: card.revision, reason })}
          onCancel={() => ask(undefined)}
        />
      )}
    </>
  )
}
