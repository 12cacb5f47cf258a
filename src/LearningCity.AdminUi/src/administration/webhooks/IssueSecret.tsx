import { useQueryClient } from '@tanstack/react-query'
import { Alert, Button, Drawer } from 'antd'
import { useTranslation } from 'react-i18next'
import { api, read, seen, useAct, type WebhookCard } from '@/kernel/api'
import { shownInstant } from '@/kernel/format'
import { RefusalAlert, ShownOnce } from '@/kernel/parts'
import { webhookKeys } from '../keys'

/** Makes the secret that signs the messages, and shows it once. */
export function IssueSecret({ card, onClose }: { card: WebhookCard; onClose: () => void }) {
  const { t } = useTranslation(['administration', 'common'])
  const queries = useQueryClient()
  const issue = useAct({
    act: (revision: number) => read(api.POST('/api/v1/webhooks/{webhook}/secret', { params: { path: { webhook: card.id }, header: { 'If-Match': seen(revision) } } })),
    touches: () => [webhookKeys.all],
    onRefused: (refusal) => refusal.kind === 'stale' && void queries.invalidateQueries({ queryKey: webhookKeys.one(card.id) }),
  })
  return (
    <Drawer open title={t('webhooks.secretOf', { name: card.title })} size={520} onClose={onClose} mask={{ closable: !issue.data }}>
      <div className="stack">
        {issue.data ? (
          <>
            <Alert type="warning" showIcon title={t('webhooks.secretOnce')} />
            <ShownOnce text={issue.data.secret} copy={t('webhooks.copySecret')} />
            {issue.data.formerUntil && <p className="note">{t('webhooks.formerUntil', { when: shownInstant(issue.data.formerUntil) })}</p>}
            <div><Button onClick={onClose}>{t('common:close')}</Button></div>
          </>
        ) : (
          <>
            <RefusalAlert error={issue.error} />
            <p>{t(card.secretIssuedAt ? 'webhooks.newSecretMeans' : 'webhooks.firstSecretMeans')}</p>
            <div><Button type="primary" loading={issue.isPending} onClick={() => issue.mutate(card.revision)}>{t(card.secretIssuedAt ? 'webhooks.newSecret' : 'webhooks.firstSecret')}</Button></div>
          </>
        )}
      </div>
    </Drawer>
  )
}
