import { getRouteApi } from '@tanstack/react-router'
import { Tabs } from 'antd'
import { useTranslation } from 'react-i18next'
import { PageFrame } from '@/kernel/parts/PageFrame'
import { useMe } from '../me'
import { OwnData } from './OwnData'
import { Sessions } from './Sessions'
import { Tokens } from './Tokens'

const route = getRouteApi('/shell/profile')

/** The own account: name, language, password; where it is signed in; which programs work in its name. */
export function ProfilePage() {
  const { t } = useTranslation('access')
  const me = useMe()
  const { part } = route.useSearch()
  const navigate = route.useNavigate()
  return (
    <PageFrame title={t('profile.title')} beside={<span>{me.signInName} · {me.post}</span>}>
      <Tabs
        activeKey={part ?? 'own'}
        onChange={(key) => void navigate({ search: { part: key === 'sessions' || key === 'tokens' ? key : undefined } })}
        items={[
          { key: 'own', label: t('profile.own'), children: <OwnData /> },
          { key: 'sessions', label: t('profile.sessions'), children: <Sessions /> },
          { key: 'tokens', label: t('profile.tokens'), children: <Tokens /> },
        ]}
      />
    </PageFrame>
  )
}
