import { useQueries } from '@tanstack/react-query'
import { Menu, type MenuProps } from 'antd'
import { Link, useRouterState } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useMe } from '@/access/me'
import type { NavigationEntry } from './module'
import { modules } from './modules'
import { useShownRound } from '@/criteria/rounds/shownRound'
import { useLater } from './useLater'

const groups: readonly NavigationEntry['group'][] = ['home', 'criteria', 'evidence', 'reminders', 'units', 'administration']

/** What the person may do, by module. */
export function Navigation({ onChosen }: { onChosen?: () => void }) {
  const { t } = useTranslation('shell')
  const me = useMe()
  const { round } = useShownRound()
  const path = useRouterState({ select: (state) => state.location.pathname })
  const isLater = useLater()
  const offered = modules.flatMap((module) => module.navigation).filter((entry) => entry.isFor(me))
  const unsure = offered.filter((entry) => entry.isThere)
  const answers = useQueries({ queries: unsure.map((entry) => ({ queryKey: ['navigation', entry.text], queryFn: () => entry.isThere!(), enabled: isLater, staleTime: Infinity })) })
  const entries = offered
    .filter((entry) => !entry.isThere || answers[unsure.indexOf(entry)]?.data)
    .map((entry) => ({ ...entry, to: entry.link(round) }))
    .filter((entry) => entry.to !== undefined)
    .sort((one, other) => groups.indexOf(one.group) - groups.indexOf(other.group) || one.place - other.place)
  const address = (entry: (typeof entries)[number]) => {
    const params = (entry.to?.params ?? {}) as Record<string, string>
    return String(entry.to?.to).replaceAll(/\$(\w+)/g, (_, name: string) => params[name] ?? '')
  }
  const here = entries
    .filter((entry) => (address(entry) === '/' ? path === '/' : path === address(entry) || path.startsWith(`${address(entry)}/`)))
    .sort((one, other) => address(other).length - address(one).length)[0]
  const item = (entry: (typeof entries)[number]) => ({
    key: entry.text,
    icon: <entry.icon />,
    label: <Link {...entry.to} onClick={onChosen} aria-current={entry === here ? 'page' : undefined}>{t(`navigation.${entry.text}`)}</Link>,
  })
  return (
    <nav aria-label={t('modules')}>
      <Menu
        mode="inline"
        selectedKeys={here ? [here.text] : []}
        items={groups.flatMap((group): NonNullable<MenuProps['items']> => {
          const inside = entries.filter((entry) => entry.group === group)
          if (inside.length === 0) return []
          return group === 'home' ? inside.map(item) : [{ key: group, type: 'group' as const, label: t(`groups.${group}`), children: inside.map(item) }]
        })}
      />
    </nav>
  )
}
