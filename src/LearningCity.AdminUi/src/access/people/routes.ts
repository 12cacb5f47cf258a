import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { texts } from '@/i18n'
import type { Role } from '@/kernel/api'
import { listSearch, type ListSearch } from '@/kernel/listSearch'
import { choice, flag, text, type Search } from '@/kernel/search'
import { shellRoute } from '@/shell/route'
import { accountStates, roles } from './roles'

/** The filters of ListAccounts and ListGrants, as they stand in the address. */
interface PeopleSearch extends ListSearch {
  role?: Role
  unit?: string
  state?: (typeof accountStates)[number]
}

const people = createRoute({
  getParentRoute: () => shellRoute,
  path: '/people',
  validateSearch: (search: Search): PeopleSearch => ({ ...listSearch(search), role: choice(search.role, roles), unit: text(search.unit), state: choice(search.state, accountStates) }),
  loader: texts('people'),
  component: lazyRouteComponent(() => import('./PeoplePage'), 'PeoplePage'),
})

const invite = createRoute({
  getParentRoute: () => shellRoute,
  path: '/people/invite',
  loader: texts('people'),
  component: lazyRouteComponent(() => import('./InvitePage'), 'InvitePage'),
})

const person = createRoute({
  getParentRoute: () => shellRoute,
  path: '/people/$account',
  validateSearch: (search: Search): { open?: 'grant' | 'description' } => ({ open: choice(search.open, ['grant', 'description']) }),
  loader: texts('people', 'access'),
  component: lazyRouteComponent(() => import('./PersonPage'), 'PersonPage'),
})

const grants = createRoute({
  getParentRoute: () => shellRoute,
  path: '/grants',
  validateSearch: (search: Search): ListSearch & { role?: Role; unit?: string; inForce?: true } => ({
    ...listSearch(search),
    role: choice(search.role, roles),
    unit: text(search.unit),
    inForce: flag(search.inForce),
  }),
  loader: texts('people'),
  component: lazyRouteComponent(() => import('./GrantsPage'), 'GrantsPage'),
})

const mergerGrants = createRoute({
  getParentRoute: () => shellRoute,
  path: '/grants/mergers/$merger',
  loader: texts('people'),
  component: lazyRouteComponent(() => import('./MergerGrantsPage'), 'MergerGrantsPage'),
})

export const peopleRoutes = [people, invite, person, grants, mergerGrants] as const
