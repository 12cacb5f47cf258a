import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Skeleton } from 'antd'
import { useTranslation } from 'react-i18next'
import { may, useMe } from '@/access/me'
import { addresses } from '@/app/addresses'
import { PageFrame, Panel } from '@/kernel/parts'
import { policiesQuery } from '../keys'
import { RemindersLinks } from '../RemindersLinks'
import { PolicySummary } from './PolicySummary'
import '../reminders.css'

/** How each kind of deadline is reminded of. */
export function PoliciesPage() {
  const { t, i18n } = useTranslation('reminders')
  const me = useMe()
  const policies = useQuery(policiesQuery)
  return (
    <PageFrame title={t('policy.title')} error={policies.error} onRetry={() => void policies.refetch()}>
      <RemindersLinks here="policies" />
      <p className="note">{t('policy.what')}</p>
      {!policies.data ? (
        <Skeleton active title={false} paragraph={{ rows: 8 }} />
      ) : (
        <div className="policies">
          {policies.data.map((sheet) => {
            const title = i18n.language === 'en' ? sheet.englishTitle : sheet.title
            const lead = may(me, 'change-reminders') ? 'policy.change' : 'policy.read'
            return (
              <Panel key={sheet.kind} title={title} extra={<Link {...addresses.reminderPolicy(sheet.kind)}>{t(lead)}<span className="unseen">: {title}</span></Link>}>
                <PolicySummary sheet={sheet} />
              </Panel>
            )
          })}
        </div>
      )}
    </PageFrame>
  )
}
