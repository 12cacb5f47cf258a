import { Alert, Button } from 'antd'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { PolicySheet } from '@/kernel/api'
import { changedParts } from './draft'
import { PolicySummary } from './PolicySummary'
import type { PolicyWork } from './usePolicyDraft'

/** Somebody else saved the policy meanwhile: what they changed, and whose is to hold. What was typed is still there. */
export function TheirChange({ work, theirs }: { work: PolicyWork; theirs: PolicySheet }) {
  const { t } = useTranslation('reminders')
  const changed = changedParts(work.base, theirs)
  const parts = changed.map((part) => t(`part.${part}`)).join(', ')
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    void place.current?.scrollIntoView({ block: 'nearest' })
  }, [theirs])
  return (
    <div ref={place}>
      <Alert
        type="warning"
        showIcon
        role="alert"
        title={t('theirs.title')}
        description={
          <div className="stack">
            <p>{parts ? t('theirs.changed', { parts }) : t('theirs.same')}</p>
            <PolicySummary sheet={theirs} hasSteps={changed.includes('steps')} />
            <div className="links">
              <Button onClick={work.saveOver} loading={work.isPending}>{t('theirs.over')}</Button>
              <Button onClick={work.takeTheirs}>{t('theirs.take')}</Button>
            </div>
          </div>
        }
      />
    </div>
  )
}
