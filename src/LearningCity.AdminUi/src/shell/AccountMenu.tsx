import LogoutOutlined from '@ant-design/icons/LogoutOutlined'
import UserOutlined from '@ant-design/icons/UserOutlined'
import GlobalOutlined from '@ant-design/icons/GlobalOutlined'
import MailOutlined from '@ant-design/icons/MailOutlined'
import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { Button, Dropdown } from 'antd'
import { useTranslation } from 'react-i18next'
import { useMe } from '@/access/me'
import { useOwnLanguage } from '@/access/useOwnLanguage'
import { api, read, session, useAct } from '@/kernel/api'

/** Who is signed in: profile, language where the window is narrow, sign-out. */
export function AccountMenu({ isWide }: { isWide: boolean }) {
  const { t, i18n } = useTranslation('shell')
  const me = useMe()
  const choose = useOwnLanguage()
  const navigate = useNavigate()
  const queries = useQueryClient()
  const other = i18n.language === 'en' ? 'vi' : 'en'
  const signOut = useAct({
    act: () => read(api.POST('/api/v1/sign-out')),
    onDone: async () => {
      session.ends()
      await navigate({ to: '/sign-in' })
      queries.clear()
    },
  })
  return (
    <Dropdown
      trigger={['click']}
      menu={{
        items: [
          { key: 'profile', icon: <UserOutlined />, label: t('profile') },
          { key: 'reminded', icon: <MailOutlined />, label: t('reminded') },
          ...(isWide ? [] : [{ key: 'language', icon: <GlobalOutlined />, label: other === 'en' ? 'English' : 'Tiếng Việt' }]),
          { type: 'divider' },
          { key: 'sign-out', icon: <LogoutOutlined />, label: t('signOut') },
        ],
        onClick: ({ key }) => {
          if (key === 'profile') void navigate({ to: '/profile' })
          else if (key === 'reminded') void navigate({ to: '/profile/reminders' })
          else if (key === 'language') choose(other)
          else signOut.mutate(undefined)
        },
      }}
    >
      <Button type="text" icon={<UserOutlined />} aria-label={t('account', { name: me.displayName })} className="top-account">
        {isWide && <span className="top-person">{me.displayName}</span>}
      </Button>
    </Dropdown>
  )
}
