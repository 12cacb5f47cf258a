import { Alert, Button } from 'antd'
import { useTranslation } from 'react-i18next'
import type { PolicySheet } from '@/kernel/api'
import { changedParts } from './draft'
import { PolicySummary } from './PolicySummary'
import type { PolicyWork } from './usePolicyDraft'

/** Somebody else saved the policy meanwhile: what they changed, and whose is to hold. What was typed is still there. */
export function TheirChange({ work, theirs }: { work: PolicyWork; theirs: PolicySheet }) {
  const { t } = useTranslation('reminders')
  const parts = changedParts(work.base, theirs).map((part) => t(`part.${part}`)).join(', ')
  return (
    <Alert
      type="warning"
      showIcon
      role="alert"
      title={t('theirs.title')}
      description={
        <div className="stack">
          <p>{parts ? t('theirs.changed', { parts }) : t('theirs.same')}</p>
          <PolicySummary sheet={theirs} />
          <div className="links">
            <Button onClick={work.saveOver} loading={work.isPending}>{t('theirs.over')}</Button>
            <Button onClick={work.takeTheirs}>{t('theirs.take')}</Button>
          </div>
        </div>
      }
    />
  )
}
