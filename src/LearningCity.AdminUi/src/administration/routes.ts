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

const webhooks = createRoute({
  getParentRoute: () => shellRoute,
  path: '/webhooks',
  validateSearch: (search: Search): ListSearch & { state?: 'on' | 'off'; open?: 'new' } => ({ ...listSearch(search), state: choice(search.state, ['on', 'off']), open: choice(search.open, ['new']) }),
  loader: texts('administration', 'people'),
  component: lazyRouteComponent(() => import('./webhooks/WebhooksPage'), 'WebhooksPage'),
})

/** The filter of ListDeliveries, as it stands in the address. */
export interface DeliverySearch extends ListSearch {
  state?: 'waiting' | 'accepted' | 'failed' | 'cancelled'
  open?: 'change'
}

const webhook = createRoute({
  getParentRoute: () => shellRoute,
  path: '/webhooks/$webhook',
  validateSearch: (search: Search): DeliverySearch => ({
    ...listSearch(search),
    state: choice(search.state, ['waiting', 'accepted', 'failed', 'cancelled']),
    open: choice(search.open, ['change']),
  }),
  loader: texts('administration', 'people'),
  component: lazyRouteComponent(() => import('./webhooks/WebhookPage'), 'WebhookPage'),
})

export const mailForms = ['desk', 'phone', 'text'] as const

const caughtMails = createRoute({
  getParentRoute: () => shellRoute,
  path: '/caught-mails',
  validateSearch: (search: Search): ListSearch => listSearch(search),
  loader: texts('administration'),
  component: lazyRouteComponent(() => import('./mails/CaughtMailsPage'), 'CaughtMailsPage'),
})

/** One of them in a drawer over the list, and the form in which it is looked at. */
const caughtMail = createRoute({
  getParentRoute: () => caughtMails,
  path: '/$message',
  validateSearch: (search: Search): { as?: (typeof mailForms)[number] } => ({ as: choice(search.as, mailForms) }),
  component: lazyRouteComponent(() => import('./mails/CaughtMailDrawer'), 'CaughtMailDrawer'),
})

const integrity = createRoute({
  getParentRoute: () => shellRoute,
  path: '/integrity',
  validateSearch: (search: Search): { show?: 'all' } => ({ show: choice(search.show, ['all']) }),
  loader: texts('integrity', 'administration'),
  component: lazyRouteComponent(() => import('./integrity/IntegrityPage'), 'IntegrityPage'),
})

/** One check in a drawer over the list. */
const integrityCheck = createRoute({
  getParentRoute: () => integrity,
  path: '/$check',
  component: lazyRouteComponent(() => import('./integrity/CheckDrawer'), 'CheckDrawer'),
})

/** Not /health, which is the server's own. */
const health = createRoute({
  getParentRoute: () => shellRoute,
  path: '/system-health',
  loader: texts('administration', 'integrity'),
  component: lazyRouteComponent(() => import('./health/HealthPage'), 'HealthPage'),
})

export const administrationRoutes = [jobs, audit, events, calendar, webhooks, webhook, health, integrity.addChildren([integrityCheck]), caughtMails.addChildren([caughtMail])] as const
