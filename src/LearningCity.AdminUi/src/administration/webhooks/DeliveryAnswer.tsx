import { useTranslation } from 'react-i18next'
import type { Delivery } from '@/kernel/api'
import { shownInstant } from '@/kernel/format'

/** What the receiver answered last, and when. */
export function DeliveryAnswer({ delivery }: { delivery: Delivery }) {
  const { t } = useTranslation('administration')
  if (!delivery.lastAttemptAt) return <>{t('webhooks.notTried')}</>
  return (
    <span className="webhook-name">
      {[delivery.lastStatus, shownInstant(delivery.lastAttemptAt)].filter((part) => part !== null).join(' · ')}
      {delivery.lastAnswer && <span className="note">{delivery.lastAnswer}</span>}
    </span>
  )
}
