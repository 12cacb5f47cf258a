import { Outlet } from '@tanstack/react-router'
import { Layout } from 'antd'
import { useTranslation } from 'react-i18next'
import { useMe } from '@/access/me'

export function Shell() {
  const { t } = useTranslation('shell')
  const me = useMe()
  return (
    <Layout className="shell">
      <a className="skip" href="#content">{t('skip')}</a>
      <Layout.Header>{me.displayName}</Layout.Header>
      <Layout.Content id="content" tabIndex={-1}>
        <Outlet />
      </Layout.Content>
    </Layout>
  )
}
