import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { texts } from '@/i18n'
import { listSearch, type ListSearch } from '@/kernel/listSearch'
import { choice, day, flag, text, type Search } from '@/kernel/search'
import { shellRoute } from '@/shell/route'

export const reportStates = ['draft', 'ready', 'sent', 'in-review', 'accepted'] as const
export const latenesses = ['pending', 'overdue', 'on-time', 'late'] as const

/** The filters of ListReports, as they stand in the address. */
export interface ReportSearch extends ListSearch {
  state?: (typeof reportStates)[number]
  lateness?: (typeof latenesses)[number]
  missing?: true
  dueUntil?: string
  type?: string
  group?: string
  below?: string
}

const reportSearch = (search: Search): ReportSearch => ({
  ...listSearch(search),
  state: choice(search.state, reportStates),
  lateness: choice(search.lateness, latenesses),
  missing: flag(search.missing),
  dueUntil: day(search.dueUntil),
  type: text(search.type),
  group: text(search.group),
  below: text(search.below),
})

/** Every report the person may see; a unit's reporter has his own here. */
const reports = createRoute({
  getParentRoute: () => shellRoute,
  path: '/reports',
  validateSearch: (search: Search): ReportSearch & { round?: string } => ({ ...reportSearch(search), round: text(search.round) }),
  loader: texts('reports'),
  component: lazyRouteComponent(() => import('./ReportsPage'), 'ReportsPage'),
})

/** One report: its form for whoever enters, its answers for whoever reads; `indicator` is the one looked at, `document` the paper beside it. */
const report = createRoute({
  getParentRoute: () => shellRoute,
  path: '/reports/$report',
  validateSearch: (search: Search): { indicator?: string; document?: string } => ({ indicator: text(search.indicator), document: text(search.document) }),
  loader: texts('reports'),
  component: lazyRouteComponent(() => import('./entry/ReportEntryPage'), 'ReportEntryPage'),
})

/** What is sent, to be checked one after the other; `indicator` is the answer looked at, `document` the paper beside it. */
const review = createRoute({
  getParentRoute: () => shellRoute,
  path: '/review',
  validateSearch: (search: Search): { round?: string; report?: string; indicator?: string; document?: string } => ({
    round: text(search.round), report: text(search.report), indicator: text(search.indicator), document: text(search.document),
  }),
  loader: texts('reports'),
  component: lazyRouteComponent(() => import('./review/ReviewPage'), 'ReviewPage'),
})

export const reportsRoutes = [reports, report, review] as const
