import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { may, useMe } from '@/access/me'
import { addresses } from '@/app/addresses'
import { EmptyState, PageFrame, StatusTag } from '@/kernel/parts'
import { policiesQuery } from '../keys'
import { PolicyForm } from './PolicyForm'
import '../reminders.css'

const route = getRouteApi('/shell/reminders/policies/$kind')

/** How one kind of deadline is reminded of; changed by whoever may, read by others. */
export function PolicyPage() {
  const { t, i18n } = useTranslation('reminders')
  const me = useMe()
  const { kind } = route.useParams()
  const { language = 'vi' } = route.useSearch()
  const navigate = route.useNavigate()
  const policies = useQuery(policiesQuery)
  const sheet = policies.data?.find((one) => one.kind === kind)
  return (
    <PageFrame
      title={sheet ? (i18n.language === 'en' ? sheet.englishTitle : sheet.title) : t('policy.title')}
      above={[{ title: t('policy.title'), link: addresses.reminderPolicies() }]}
      beside={sheet && <StatusTag tone={sheet.isStandard ? 'told' : 'working'} word={t(sheet.isStandard ? 'policy.standard' : 'policy.own')} />}
      actions={<Link {...addresses.reminderPreview()}>{t('preview.title')}</Link>}
      isLoading={policies.isLoading}
      error={policies.error}
      onRetry={() => void policies.refetch()}
    >
      {sheet ? (
        <PolicyForm
          key={kind}
          sheet={sheet}
          mayChange={may(me, 'change-reminders')}
          language={language}
          onLanguage={(one) => void navigate({ search: { language: one === 'vi' ? undefined : one }, replace: true, resetScroll: false })}
        />
      ) : (
        <EmptyState sentence={t('policy.gone')} />
      )}
    </PageFrame>
  )
}
