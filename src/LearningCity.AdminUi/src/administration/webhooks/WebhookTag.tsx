import { useTranslation } from 'react-i18next'
import type { WebhookState } from '@/kernel/api'
import { StatusTag } from '@/kernel/parts'
import { webhookTones } from './words'

export function WebhookTag({ state }: { state: WebhookState }) {
  const { t } = useTranslation('administration')
  return <StatusTag tone={webhookTones[state]} word={t(`webhooks.states.${state}`)} />
}
