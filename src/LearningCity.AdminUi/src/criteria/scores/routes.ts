import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { texts } from '@/i18n'
import { listSearch, type ListSearch } from '@/kernel/listSearch'
import { choice, flag, several, text, whole, type Search } from '@/kernel/search'
import { roundQuery } from '@/criteria/rounds/keys'
import { shellRoute } from '@/shell/route'
import { boardQuery, rulesQuery } from './keys'

const scopes = ['own', 'below'] as const
export const heatOrders = ['name', 'structure'] as const
const roundKinds = ['assessment', 'baseline'] as const

/** What is open inside an explanation: a unit behind the score, one of its papers, the page of units. */
export interface ScoreSearch {
  of?: string
  paper?: string
  behind?: number
}

const scoreSearch = (search: Search): ScoreSearch => ({ of: text(search.of), paper: text(search.paper), behind: whole(search.behind) })

export interface BoardSearch {
  unit?: string
  scope?: (typeof scopes)[number]
  /** Codes of the groups that are folded up. */
  closed?: string[]
}

const scoreboard = createRoute({
  getParentRoute: () => shellRoute,
  path: '/rounds/$round/scoreboard',
  validateSearch: (search: Search): BoardSearch => ({ unit: text(search.unit), scope: choice(search.scope, scopes), closed: several(search.closed) }),
  loaderDeps: ({ search: { unit, scope } }) => ({ unit, scope }),
  loader: ({ context: { queries }, params: { round }, deps, cause }) => {
    // Not for a link that somebody only passes by: the board of the city is not for everybody.
    if (cause !== 'preload') {
      void queries.prefetchQuery(boardQuery(round, deps))
      void queries.ensureQueryData(roundQuery(round)).then(({ set }) => queries.prefetchQuery(rulesQuery(set)), () => undefined)
    }

    return texts('scores')()
  },
  component: lazyRouteComponent(() => import('./board/ScoreboardPage'), 'ScoreboardPage'),
})

const boardScore = createRoute({
  getParentRoute: () => scoreboard,
  path: '$indicator',
  validateSearch: scoreSearch,
  component: lazyRouteComponent(() => import('./board/BoardScore'), 'BoardScore'),
})

export interface HeatSearch {
  type?: string
  group?: string
  below?: string
  search?: string
  order?: (typeof heatOrders)[number]
}

const heatTable = createRoute({
  getParentRoute: () => shellRoute,
  path: '/rounds/$round/heat-table',
  validateSearch: (search: Search): HeatSearch => ({
    type: text(search.type), group: text(search.group), below: text(search.below), search: text(search.search), order: choice(search.order, heatOrders),
  }),
  loader: texts('scores'),
  component: lazyRouteComponent(() => import('./heat/HeatTablePage'), 'HeatTablePage'),
})

const heatScore = createRoute({
  getParentRoute: () => heatTable,
  path: '$indicator',
  validateSearch: (search: Search): ScoreSearch & { unit?: string } => ({ ...scoreSearch(search), unit: text(search.unit) }),
  component: lazyRouteComponent(() => import('./heat/HeatScore'), 'HeatScore'),
})

export interface WhatIfSearch {
  /** Another set or version. */
  set?: string
  /** Or changed targets, as `whatif/targets.ts` writes them. */
  target?: string[]
  /** Shows what stays as well. */
  all?: true
  page?: number
}

const whatIf = createRoute({
  getParentRoute: () => shellRoute,
  path: '/rounds/$round/what-if',
  validateSearch: (search: Search): WhatIfSearch => ({ set: text(search.set), target: several(search.target), all: flag(search.all), page: whole(search.page) }),
  loader: texts('scores'),
  component: lazyRouteComponent(() => import('./whatif/WhatIfPage'), 'WhatIfPage'),
})

const gaps = createRoute({
  getParentRoute: () => shellRoute,
  path: '/rounds/$round/gaps',
  validateSearch: (search: Search): ListSearch & { unit?: string } => ({ ...listSearch(search), unit: text(search.unit) }),
  loader: texts('scores'),
  component: lazyRouteComponent(() => import('./gaps/GapsPage'), 'GapsPage'),
})

const gapScore = createRoute({
  getParentRoute: () => gaps,
  path: '$indicator',
  validateSearch: scoreSearch,
  component: lazyRouteComponent(() => import('./gaps/GapScore'), 'GapScore'),
})

export interface TrendSearch {
  unit?: string
  scope?: (typeof scopes)[number]
  kind?: (typeof roundKinds)[number]
  /** The line drawn; `*` is the whole. */
  indicator?: string
  /** Shows the units of before a merger one by one. */
  former?: true
}

const trends = createRoute({
  getParentRoute: () => shellRoute,
  path: '/trends',
  loader: texts('scores'),
  component: lazyRouteComponent(() => import('./trend/TrendStart'), 'TrendStart'),
})

const trend = createRoute({
  getParentRoute: () => shellRoute,
  path: '/trends/$set',
  validateSearch: (search: Search): TrendSearch => ({
    unit: text(search.unit), scope: choice(search.scope, scopes), kind: choice(search.kind, roundKinds), indicator: text(search.indicator), former: flag(search.former),
  }),
  loader: texts('scores'),
  component: lazyRouteComponent(() => import('./trend/TrendPage'), 'TrendPage'),
})

export const scoresRoutes = [
  scoreboard.addChildren([boardScore]),
  heatTable.addChildren([heatScore]),
  whatIf,
  gaps.addChildren([gapScore]),
  trends,
  trend,
] as const
