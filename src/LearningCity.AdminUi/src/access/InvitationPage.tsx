import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Button, Descriptions, Skeleton } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, read } from '@/kernel/api'
import { shownInstant } from '@/kernel/format'
import { RefusalAlert } from '@/kernel/parts/RefusalAlert'
import { EntrancePage } from './EntrancePage'
import { NewPasswordForm } from './NewPasswordForm'

/** The page of a one-time link: who it is for, and a password for him. */
export function InvitationPage() {
  const { t } = useTranslation('access')
  const [token] = useState(takeToken)
  const [isSet, setDone] = useState(false)
  const link = useQuery({
    queryKey: ['invitation'],
    queryFn: () => read(api.POST('/api/v1/invitations/look-at', { body: { token } })),
    retry: false,
    staleTime: Infinity,
    gcTime: 0,
  })
  const kind = link.data?.kind
  const toSignIn = <Link to="/sign-in"><Button type="primary" size="large" block>{t('invitation.toSignIn')}</Button></Link>
  return (
    <EntrancePage title={kind ? t(`invitation.title.${kind}`) : t('invitation.title.new-account')}>
      {isSet ? (
        <div role="status" className="stack">
          <p>{t('invitation.done')}</p>
          {toSignIn}
        </div>
      ) : link.error ? (
        <>
          <RefusalAlert error={link.error} />
          <p className="note">{t('invitation.already')} <Link to="/sign-in">{t('invitation.toSignIn')}</Link></p>
        </>
      ) : !link.data ? (
        <Skeleton active />
      ) : (
        <>
          <Descriptions
            column={1}
            size="small"
            className="invitation-facts"
            items={[
              { key: 'who', label: t('invitation.who'), children: link.data.displayName },
              { key: 'post', label: t('invitation.post'), children: link.data.post },
              { key: 'name', label: t('signIn.name'), children: link.data.signInName },
              { key: 'until', label: t('invitation.expires'), children: shownInstant(link.data.expiresAt) },
            ]}
          />
          <NewPasswordForm
            signInName={link.data.signInName}
            submit={t('invitation.submit')}
            send={({ password }) => read(api.POST('/api/v1/invitations/accept', { body: { token, password } }))}
            onDone={() => setDone(true)}
          />
        </>
      )}
    </EntrancePage>
  )
}

let held = ''

/**
 * The token stands behind the # and so never reaches a server by itself; it leaves the address bar and the history at once. It is held outside the
 * page, which may be begun more than once before it stands.
 */
function takeToken(): string {
  const token = location.hash.slice(1)
  if (token) {
    held = token
    history.replaceState(history.state, '', location.pathname)
  }

  return held
}
