import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { texts } from '@/i18n'
import { listSearch, type ListSearch } from '@/kernel/listSearch'
import { choice, flag, several, text, type Search } from '@/kernel/search'
import { shellRoute } from '@/shell/route'

export const setStates = ['draft', 'published', 'withdrawn'] as const
export const changeKinds = ['added', 'removed', 'moved', 'recoded', 'renamed', 'changed'] as const

export interface SetsSearch extends ListSearch {
  state?: (typeof setStates)[number]
}

const list = createRoute({
  getParentRoute: () => shellRoute,
  path: '/criteria-sets',
  validateSearch: (search: Search): SetsSearch => ({ ...listSearch(search), state: choice(search.state, setStates) }),
  loader: texts('sets'),
  component: lazyRouteComponent(() => import('./list/SetsPage'), 'SetsPage'),
})

const bringIn = createRoute({
  getParentRoute: () => shellRoute,
  path: '/criteria-sets/import',
  loader: texts('sets'),
  component: lazyRouteComponent(() => import('./import/ImportPage'), 'ImportPage'),
})

export interface SetSearch {
  /** Code of the node beside the tree; without it the head of the set. */
  node?: string
  /** Groups that are folded up. */
  closed?: string[]
  /** Whether what is chosen is being edited. */
  edit?: true
}

const one = createRoute({
  getParentRoute: () => shellRoute,
  path: '/criteria-sets/$set',
  validateSearch: (search: Search): SetSearch => ({ node: text(search.node), closed: several(search.closed), edit: flag(search.edit) }),
  loader: texts('sets'),
  component: lazyRouteComponent(() => import('./tree/SetPage'), 'SetPage'),
})

export interface ComparisonSearch {
  with?: string
  /** Shows nodes that changed in this way alone. */
  kind?: (typeof changeKinds)[number]
}

const comparison = createRoute({
  getParentRoute: () => shellRoute,
  path: '/criteria-sets/$set/comparison',
  validateSearch: (search: Search): ComparisonSearch => ({ with: text(search.with), kind: choice(search.kind, changeKinds) }),
  loader: texts('sets'),
  component: lazyRouteComponent(() => import('./comparison/ComparisonPage'), 'ComparisonPage'),
})

const continuations = createRoute({
  getParentRoute: () => shellRoute,
  path: '/criteria-sets/$set/continuations',
  loader: texts('sets'),
  component: lazyRouteComponent(() => import('./comparison/ContinuationsPage'), 'ContinuationsPage'),
})

export const crosswalkStates = ['draft', 'published', 'retired'] as const

export interface CrosswalksSearch extends ListSearch {
  set?: string
  state?: (typeof crosswalkStates)[number]
}

const crosswalks = createRoute({
  getParentRoute: () => shellRoute,
  path: '/crosswalks',
  validateSearch: (search: Search): CrosswalksSearch => ({ ...listSearch(search), set: text(search.set), state: choice(search.state, crosswalkStates) }),
  loader: texts('sets'),
  component: lazyRouteComponent(() => import('./crosswalks/CrosswalksPage'), 'CrosswalksPage'),
})

const newCrosswalk = createRoute({
  getParentRoute: () => crosswalks,
  path: 'new',
  component: lazyRouteComponent(() => import('./crosswalks/NewCrosswalk'), 'NewCrosswalk'),
})

const crosswalk = createRoute({
  getParentRoute: () => crosswalks,
  path: '$crosswalk',
  validateSearch: (search: Search): { edit?: true } => ({ edit: flag(search.edit) }),
  component: lazyRouteComponent(() => import('./crosswalks/CrosswalkDrawer'), 'CrosswalkDrawer'),
})

export const setsRoutes = [list, bringIn, one, comparison, continuations, crosswalks.addChildren([newCrosswalk, crosswalk])] as const
