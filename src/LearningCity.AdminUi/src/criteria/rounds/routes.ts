import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { texts } from '@/i18n'
import { listSearch, type ListSearch } from '@/kernel/listSearch'
import { choice, day, flag, several, text, whole, type Search } from '@/kernel/search'
import { shellRoute } from '@/shell/route'
import { latenesses, reportStates, type ReportSearch } from '../reports/routes'

export const roundStates = ['draft', 'open', 'locked', 'assessed', 'decided', 'published', 'withdrawn', 'discarded'] as const
export const roundSteps = ['dates', 'lock', 'locking', 'reopening', 'carrying', 'suppliers', 'assessment-reopening', 'decision', 'publication', 'correction', 'discarding'] as const
export const planSteps = ['what', 'units', 'dates', 'assignments', 'lock', 'opening'] as const
export const boardParts = ['types', 'parents', 'groups'] as const

const rounds = createRoute({
  getParentRoute: () => shellRoute,
  path: '/rounds',
  validateSearch: (search: Search): ListSearch & { state?: (typeof roundStates)[number] } => ({ ...listSearch(search), state: choice(search.state, roundStates) }),
  loader: texts('rounds', 'scores'),
  component: lazyRouteComponent(() => import('./list/RoundsPage'), 'RoundsPage'),
})

/** What is planned for a round before there is one. */
const newRound = createRoute({
  getParentRoute: () => shellRoute,
  path: '/rounds/new',
  loader: texts('rounds', 'scores'),
  component: lazyRouteComponent(() => import('./plan/NewRoundPage'), 'NewRoundPage'),
})

/** The sheet of a round; `step` is what is being done with it. */
const round = createRoute({
  getParentRoute: () => shellRoute,
  path: '/rounds/$round',
  validateSearch: (search: Search): { step?: (typeof roundSteps)[number] } => ({ step: choice(search.step, roundSteps) }),
  loader: texts('rounds', 'scores'),
  component: lazyRouteComponent(() => import('./sheet/RoundPage'), 'RoundPage'),
})

/** A frozen result of it. */
const result = createRoute({
  getParentRoute: () => round,
  path: 'results/$number',
  validateSearch: (search: Search): { differences?: number } => ({ differences: whole(search.differences) }),
  component: lazyRouteComponent(() => import('./results/ResultDrawer'), 'ResultDrawer'),
})

const plan = createRoute({
  getParentRoute: () => shellRoute,
  path: '/rounds/$round/plan',
  validateSearch: (search: Search): { step?: (typeof planSteps)[number] } => ({ step: choice(search.step, planSteps) }),
  loader: texts('rounds', 'scores'),
  component: lazyRouteComponent(() => import('./plan/PlanPage'), 'PlanPage'),
})

export interface BoardSearch extends Omit<ReportSearch, 'missing'> {
  /** By what the numbers are parted. */
  by?: (typeof boardParts)[number]
  /** Units that are being given a later due day. */
  extend?: string[]
  /** The missing are being reminded by hand. */
  remind?: true
}

const board = createRoute({
  getParentRoute: () => shellRoute,
  path: '/rounds/$round/board',
  validateSearch: (search: Search): BoardSearch => ({
    ...listSearch(search),
    state: choice(search.state, reportStates),
    lateness: choice(search.lateness, latenesses),
    dueUntil: day(search.dueUntil),
    type: text(search.type),
    group: text(search.group),
    below: text(search.below),
    by: choice(search.by, boardParts),
    extend: several(search.extend),
    remind: flag(search.remind),
  }),
  loader: texts('rounds', 'reports', 'scores'),
  component: lazyRouteComponent(() => import('./board/BoardPage'), 'BoardPage'),
})

export interface CouncilSearch {
  /** None: the city. */
  unit?: string
  /** The indicator that the council is at. */
  at?: string
  /** The day on which it met, and its minutes. */
  met?: string
  minutes?: string
}

const council = createRoute({
  getParentRoute: () => shellRoute,
  path: '/rounds/$round/council',
  validateSearch: (search: Search): CouncilSearch => ({ unit: text(search.unit), at: text(search.at), met: day(search.met), minutes: text(search.minutes) }),
  loader: texts('rounds', 'scores', 'reports'),
  component: lazyRouteComponent(() => import('./council/CouncilPage'), 'CouncilPage'),
})

export const roundsRoutes = [rounds, newRound, round.addChildren([result]), plan, board, council] as const
