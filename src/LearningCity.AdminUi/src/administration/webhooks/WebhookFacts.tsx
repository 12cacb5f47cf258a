import { Alert, Descriptions } from 'antd'
import { useTranslation } from 'react-i18next'
import type { WebhookCard } from '@/kernel/api'
import { shownInstant, today } from '@/kernel/format'
import { Panel } from '@/kernel/parts'
import { UnitName } from '@/units/parts/UnitName'
import { HistoryLink } from '@/access/HistoryLink'

/** Where it goes and what it is told; and what is still to be done before it works. */
export function WebhookFacts({ card }: { card: WebhookCard }) {
  const { t } = useTranslation('administration')
  const next = card.secretIssuedAt === null ? t('webhooks.next.secret') : card.state === 'off' && !card.stateReason ? t('webhooks.next.on') : undefined
  return (
    <Panel
      title={t('webhooks.about')}
      extra={<HistoryLink kind="Webhook" object={card.id} />}
    >
      {next && <Alert type="info" showIcon title={next} className="refusal" />}
      <Descriptions
        column={1}
        size="small"
        items={[
          { key: 'address', label: t('webhooks.address'), children: <code className="token">{card.address}</code> },
          { key: 'events', label: t('webhooks.events'), children: card.events.map((event) => t(`webhooks.event.${event}`)).join('; ') },
          { key: 'unit', label: t('webhooks.unit'), children: card.unit === null ? t('webhooks.everyUnit') : <UnitName unit={card.unit} on={today()} /> },
          { key: 'secret', label: t('webhooks.secret'), children: card.secretIssuedAt ? t('webhooks.secretSince', { when: shownInstant(card.secretIssuedAt) }) : t('webhooks.noSecret') },
          ...(card.formerSecretUntil ? [{ key: 'former', label: t('webhooks.former'), children: t('webhooks.until', { when: shownInstant(card.formerSecretUntil) }) }] : []),
          ...(card.stateReason ? [{ key: 'reason', label: t('webhooks.offBecause'), children: card.stateReason }] : []),
          { key: 'added', label: t('webhooks.added'), children: shownInstant(card.addedAt) },
        ]}
      />
    </Panel>
  )
}
