import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { texts } from '@/i18n'
import { choice, several, text, whole, type Search } from '@/kernel/search'
import { shellRoute } from '@/shell/route'

export const scopes = ['own', 'below'] as const
export const heatOrders = ['name', 'structure'] as const

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
  loader: texts('scores'),
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

export const scoresRoutes = [scoreboard.addChildren([boardScore]), heatTable.addChildren([heatScore])] as const
