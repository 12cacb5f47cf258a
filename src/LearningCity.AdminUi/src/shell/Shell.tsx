import { Outlet } from '@tanstack/react-router'
import { Grid, Layout } from 'antd'
import { lazy, startTransition, Suspense, useEffect, useState, useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import { session } from '@/kernel/api'
import { ProgressLine } from '@/kernel/parts/ProgressLine'
import { Navigation } from './Navigation'
import { TopBar } from './TopBar'
import './shell.css'

const SignInAgain = lazy(() => import('./SignInAgain'))
const NavigationDrawer = lazy(() => import('./NavigationDrawer'))

/** The frame of every page behind the door. */
export function Shell() {
  const { t } = useTranslation('shell')
  const isWide = Grid.useBreakpoint().lg ?? window.innerWidth >= 992
  const [isMenuOpen, openMenu] = useState(false)
  const [isPageShown, setPageShown] = useState(false)
  // The page is what somebody came for: the navigation is drawn beside it a moment later, in its own place.
  useEffect(() => startTransition(() => setPageShown(true)), [])
  const isInterrupted = useSyncExternalStore(session.subscribe, session.isInterrupted)
  return (
    <Layout className="shell">
      <a className="skip" href="#content">{t('skip')}</a>
      {!isInterrupted && <ProgressLine />}
      <TopBar isWide={isWide} onMenu={() => openMenu(true)} />
      <Layout hasSider={isWide}>
        {isWide && <Layout.Sider width={224}>{isPageShown && <Navigation />}</Layout.Sider>}
        <Layout.Content id="content" tabIndex={-1}>
          <Outlet />
        </Layout.Content>
      </Layout>
      <Suspense fallback={null}>
        {!isWide && isMenuOpen && <NavigationDrawer onClose={() => openMenu(false)} />}
        {isInterrupted && <SignInAgain />}
      </Suspense>
    </Layout>
  )
}
