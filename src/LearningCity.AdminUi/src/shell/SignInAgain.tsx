import { useQueryClient } from '@tanstack/react-query'
import { Button, Drawer } from 'antd'
import { useTranslation } from 'react-i18next'
import { meQuery } from '@/access/me'
import { SignInForm } from '@/access/SignInForm'
import { session } from '@/kernel/api'

/** Over a page whose session has ended: the page stays as it is, with everything typed, and goes on afterwards. */
export default function SignInAgain() {
  const { t } = useTranslation('shell')
  const queries = useQueryClient()
  const me = queries.getQueryData(meQuery.queryKey)
  const leave = () => {
    session.ends()
    location.assign('/sign-in')
  }
  return (
    <Drawer open placement="right" size={420} title={t('again.title')} closable={false} keyboard={false} mask={{ closable: false }} zIndex={3000}>
      <p className="note again-text">{t('again.text')}</p>
      <SignInForm signInName={me?.signInName} onSignedIn={session.resumes} />
      <Button type="link" onClick={leave} className="again-other">{t('again.other')}</Button>
      <p className="note">{t('again.otherMeans', { name: me?.displayName ?? '' })}</p>
    </Drawer>
  )
}
