import { useQueryClient } from '@tanstack/react-query'
import { App } from 'antd'
import { useTranslation } from 'react-i18next'
import { api, read, seen, useAct, type AccountCard } from '@/kernel/api'
import { ConfirmDanger } from '@/kernel/parts'
import { peopleKeys } from './keys'

export type Stop = 'disable' | 'enable' | 'sessions'

/** Disables an account, gives it back, or ends its sessions; each with a reason. */
export function StopPerson({ card, kind, onClose }: { card: AccountCard; kind: Stop; onClose: () => void }) {
  const { t } = useTranslation('people')
  const queries = useQueryClient()
  const { message } = App.useApp()
  const stop = useAct<{ reason: string; revision: number }, { count?: number }>({
    act: ({ reason, revision }, key) => {
      const path = { account: card.id }
      const params = { path, header: { 'Idempotency-Key': key, 'If-Match': seen(revision) } }
      if (kind === 'sessions') return read(api.POST('/api/v1/accounts/{account}/end-sessions', { params: { path }, body: { reason } }))
      const done = kind === 'disable'
        ? read(api.POST('/api/v1/accounts/{account}/disable', { params, body: { reason } }))
        : read(api.POST('/api/v1/accounts/{account}/enable', { params, body: { reason } }))
      return done.then(() => ({}))
    },
    touches: () => [peopleKeys.all],
    onDone: ({ count }) => {
      void message.success(t(`stop.${kind}.done`, { count: count ?? 0 }))
      onClose()
    },
    onRefused: (refusal) => refusal.kind === 'stale' && void queries.invalidateQueries({ queryKey: peopleKeys.one(card.id) }),
  })
  return (
    <ConfirmDanger
      question={t(`stop.${kind}.question`, { name: card.displayName })}
      consequence={t(`stop.${kind}.consequence`)}
      action={t(`stop.${kind}.action`)}
      reason={t('reason')}
      isPending={stop.isPending}
      error={stop.error}
      onConfirm={(reason) => stop.mutate({ reason, revision: card.revision })}
      onCancel={onClose}
    />
  )
}
