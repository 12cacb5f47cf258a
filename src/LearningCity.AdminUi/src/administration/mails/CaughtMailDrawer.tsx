import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { Descriptions, Segmented, Skeleton } from 'antd'
import { lazy, Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { api, read } from '@/kernel/api'
import { shownInstant } from '@/kernel/format'
import { DetailDrawer } from '@/kernel/parts'
import { mailKeys } from '../keys'
import { mailForms } from '../routes'

const route = getRouteApi('/shell/caught-mails/$message')
const MailPicture = lazy(() => import('./MailPicture'))

/** One mail that was kept: as a desk shows it, as a phone of 360 px does, and in plain text. */
export function CaughtMailDrawer() {
  const { t } = useTranslation('administration')
  const { message } = route.useParams()
  const { as = 'desk', ...search } = route.useSearch()
  const navigate = route.useNavigate()
  const found = useQuery({ queryKey: mailKeys.one(message), queryFn: () => read(api.GET('/api/v1/caught-mails/{message}', { params: { path: { message } } })) })
  const mail = found.data
  return (
    <DetailDrawer
      title={mail?.subject ?? t('mails.one')}
      onClose={() => void navigate({ to: '/caught-mails', search })}
      isLoading={found.isPending}
      error={found.error}
      onRetry={() => void found.refetch()}
      width={760}
    >
      {mail && (
        <div className="stack">
          <Descriptions
            column={1}
            size="small"
            items={[
              { key: 'to', label: t('mails.to'), children: <span className="mail-words">{mail.name}, {mail.address}</span> },
              { key: 'at', label: t('mails.at'), children: shownInstant(mail.at) },
            ]}
          />
          <Segmented
            aria-label={t('mails.as')}
            value={as}
            onChange={(form) => void navigate({ search: (before) => ({ ...before, as: form === 'desk' ? undefined : form }), replace: true, resetScroll: false })}
            options={mailForms.map((form) => ({ value: form, label: t(`mails.form.${form}`) }))}
          />
          {as === 'text' ? <pre className="mail-text">{mail.text}</pre> : (
            <div className={`mail mail-${as}`}>
              <Suspense fallback={<Skeleton active />}><MailPicture html={mail.html} label={t('mails.one')} /></Suspense>
            </div>
          )}
        </div>
      )}
    </DetailDrawer>
  )
}
