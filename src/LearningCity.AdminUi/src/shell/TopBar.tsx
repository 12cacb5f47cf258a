import MenuOutlined from '@ant-design/icons/MenuOutlined'
import SearchOutlined from '@ant-design/icons/SearchOutlined'
import { Link } from '@tanstack/react-router'
import { Button, Layout } from 'antd'
import { lazy, Suspense, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useOwnLanguage } from '@/access/useOwnLanguage'
import { LanguageSwitch } from '@/kernel/parts/LanguageSwitch'
import { AccountMenu } from './AccountMenu'
import { CityName } from './CityName'
import { RoundSwitch } from './RoundSwitch'
import { useLater } from './useLater'

const SearchEverywhere = lazy(() => import('./SearchEverywhere'))
const InboxBell = lazy(() => import('@/reminders/inbox/InboxBell'))

interface Props {
  isWide: boolean
  onMenu: () => void
}

/** City, round, search everywhere (Ctrl-K), inbox, language, account. */
export function TopBar({ isWide, onMenu }: Props) {
  const { t } = useTranslation('shell')
  const choose = useOwnLanguage()
  const [isSearching, search] = useState(false)
  const isLater = useLater()
  useEffect(() => {
    const open = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey)) return
      event.preventDefault()
      search(true)
    }
    addEventListener('keydown', open)
    return () => removeEventListener('keydown', open)
  }, [])
  return (
    <Layout.Header className="top-bar">
      {!isWide && <Button type="text" icon={<MenuOutlined />} aria-label={t('menu')} onClick={onMenu} />}
      <Link to="/" className="top-city">
        <img src="/favicon.svg" alt="" width={28} height={28} />
        <CityName />
      </Link>
      {isWide && <RoundSwitch />}
      <div className="top-space" />
      <Button icon={<SearchOutlined aria-hidden />} onClick={() => search(true)} aria-label={isWide ? undefined : t('search.open')} aria-keyshortcuts="Control+K" type={isWide ? 'default' : 'text'}>
        {isWide && <>{t('search.open')} <kbd>Ctrl K</kbd></>}
      </Button>
      <span className="top-inbox"><Suspense fallback={null}>{isLater && <InboxBell />}</Suspense></span>
      {isWide && <LanguageSwitch onChoose={choose} />}
      <AccountMenu isWide={isWide} />
      <Suspense fallback={null}>{isSearching && <SearchEverywhere onClose={() => search(false)} />}</Suspense>
    </Layout.Header>
  )
}
