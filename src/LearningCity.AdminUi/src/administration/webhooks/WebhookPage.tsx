import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { may, useMe } from '@/access/me'
import { api, read } from '@/kernel/api'
import { PageFrame } from '@/kernel/parts'
import { webhookKeys } from '../keys'
import { ChangeWebhook } from './ChangeWebhook'
import { Deliveries } from './Deliveries'
import { WebhookActions } from './WebhookActions'
import { WebhookFacts } from './WebhookFacts'
import { WebhookTag } from './WebhookTag'
import './webhooks.css'

const route = getRouteApi('/shell/webhooks/$webhook')

/** One webhook: what it is told, how it stands, and what became of each message. */
export function WebhookPage() {
  const { t } = useTranslation('administration')
  const { webhook } = route.useParams()
  const { open } = route.useSearch()
  const navigate = route.useNavigate()
  const mayManage = may(useMe(), 'manage-webhooks')
  const found = useQuery({ queryKey: webhookKeys.one(webhook), queryFn: () => read(api.GET('/api/v1/webhooks/{webhook}', { params: { path: { webhook } } })) })
  const card = found.data
  const show = (drawer?: 'change') => void navigate({ search: (before) => ({ ...before, open: drawer }) })
  return (
    <PageFrame
      title={card?.title ?? t('webhooks.one')}
      above={[{ title: t('webhooks.one'), link: { to: '/webhooks' } }]}
      beside={card && <WebhookTag state={card.state} />}
      actions={card && mayManage && <WebhookActions card={card} onChange={() => show('change')} />}
      isLoading={found.isLoading}
      error={found.error}
      onRetry={() => void found.refetch()}
    >
      {card && (
        <>
          <WebhookFacts card={card} />
          <Deliveries webhook={webhook} maySend={mayManage && card.state !== 'off'} />
          {mayManage && open === 'change' && <ChangeWebhook card={card} onClose={() => show()} />}
        </>
      )}
    </PageFrame>
  )
}
