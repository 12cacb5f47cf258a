import { useTranslation } from 'react-i18next'
import { may, useMe } from '@/access/me'
import { PageFrame } from '@/kernel/parts'
import { IntegrityHealth } from './IntegrityHealth'
import { JobHealth } from './JobHealth'
import { MailHealth } from './MailHealth'
import { ServerHealth } from './ServerHealth'
import { StorageHealth } from './StorageHealth'
import { WebhookHealth } from './WebhookHealth'
import './health.css'

/** What is well and what is not, in plain words; everything leads to where it is looked into. */
export function HealthPage() {
  const { t } = useTranslation('administration')
  const me = useMe()
  return (
    <PageFrame title={t('health.title')}>
      <p className="note">{t('health.what')}</p>
      <div className="health">
        <div className="stack">
          <ServerHealth />
          <StorageHealth />
          <IntegrityHealth />
          {may(me, 'see-webhooks') && <MailHealth />}
          {may(me, 'see-webhooks') && <WebhookHealth />}
        </div>
        <JobHealth />
      </div>
    </PageFrame>
  )
}
