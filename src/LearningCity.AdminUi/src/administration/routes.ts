import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { texts } from '@/i18n'
import { listSearch, type ListSearch } from '@/kernel/listSearch'
import { choice, day, text, whole, type Search } from '@/kernel/search'
import { shellRoute } from '@/shell/route'

/** Of the run list: one job's runs, or all. */
export interface JobSearch extends ListSearch {
  job?: string
}

const jobs = createRoute({
  getParentRoute: () => shellRoute,
  path: '/jobs',
  validateSearch: (search: Search): JobSearch => ({ ...listSearch(search), job: text(search.job) }),
  loader: texts('administration'),
  component: lazyRouteComponent(() => import('./jobs/JobsPage'), 'JobsPage'),
})

/** The filters of ListAudit, as they stand in the address. */
export interface AuditSearch extends ListSearch {
  kind?: string
  object?: string
  account?: string
  action?: string
  from?: string
  /** The last day that is shown. */
  until?: string
  /** Number of the line that stands open. */
  line?: number
}

const audit = createRoute({
  getParentRoute: () => shellRoute,
  path: '/audit',
  validateSearch: (search: Search): AuditSearch => ({
    ...listSearch(search),
    kind: text(search.kind),
    object: text(search.object),
    account: text(search.account),
    action: text(search.action),
    from: day(search.from),
    until: day(search.until),
    line: whole(search.line),
  }),
  loader: texts('administration'),
  component: lazyRouteComponent(() => import('./audit/AuditPage'), 'AuditPage'),
})

export const eventKinds = [
  'signed-in', 'sign-in-failed', 'sign-in-locked', 'address-limited', 'signed-out', 'sessions-ended', 'account-invited', 'link-issued', 'link-accepted',
  'password-reset-started', 'password-changed', 'account-disabled', 'account-enabled', 'grant-given', 'grant-ended', 'token-issued', 'token-revoked', 'token-refused',
] as const

/** The filters of ListSecurityEvents, as they stand in the address. */
export interface EventSearch extends ListSearch {
  kind?: (typeof eventKinds)[number]
  account?: string
  from?: string
  /** The last day that is shown. */
  until?: string
}

const events = createRoute({
  getParentRoute: () => shellRoute,
  path: '/security-events',
  validateSearch: (search: Search): EventSearch => ({
    ...listSearch(search),
    kind: choice(search.kind, eventKinds),
    account: text(search.account),
    from: day(search.from),
    until: day(search.until),
  }),
  loader: texts('administration'),
  component: lazyRouteComponent(() => import('./audit/SecurityEventsPage'), 'SecurityEventsPage'),
})

const calendar = createRoute({
  getParentRoute: () => shellRoute,
  path: '/calendar',
  validateSearch: (search: Search): { year?: number } => ({ year: whole(search.year) }),
  loader: texts('administration'),
  component: lazyRouteComponent(() => import('./calendar/CalendarPage'), 'CalendarPage'),
})

export const administrationRoutes = [jobs, audit, events, calendar] as const
