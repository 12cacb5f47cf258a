import { useNavigate } from '@tanstack/react-router'
import { Tabs } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { PageFrame } from '@/kernel/parts/PageFrame'
import { useMe } from '../me'

const parts = ['own', 'reminders', 'sessions', 'tokens'] as const
export type ProfilePart = (typeof parts)[number]

/** The own account and its parts; how one is reminded has an address of its own, because mails lead to it. */
export function ProfileFrame({ here, children }: { here: ProfilePart; children: ReactNode }) {
  const { t } = useTranslation('access')
  const me = useMe()
  const navigate = useNavigate()
  const go = (part: string) =>
    part === 'reminders' ? navigate({ to: '/profile/reminders' }) : navigate({ to: '/profile', search: { part: part === 'sessions' || part === 'tokens' ? part : undefined } })
  return (
    <PageFrame title={t('profile.title')} beside={<span>{me.signInName} · {me.post}</span>}>
      <Tabs activeKey={here} onChange={(part) => void go(part)} items={parts.map((part) => ({ key: part, label: t(`profile.${part}`), children: part === here ? children : null }))} />
    </PageFrame>
  )
}
