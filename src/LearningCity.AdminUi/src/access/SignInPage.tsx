import { useQueryClient } from '@tanstack/react-query'
import { getRouteApi, useRouter } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { EntrancePage } from './EntrancePage'
import { SignInForm } from './SignInForm'

const route = getRouteApi('/sign-in')

/** The front door. Afterwards the person is where he wanted to go. */
export function SignInPage() {
  const { t } = useTranslation('access')
  const { to } = route.useSearch()
  const router = useRouter()
  const queries = useQueryClient()
  return (
    <EntrancePage title={t('signIn.title')}>
      <SignInForm
        onSignedIn={() => {
          queries.clear()
          router.history.push(to ?? '/')
        }}
      />
      <p className="note">{t('signIn.forgotten')}</p>
    </EntrancePage>
  )
}
