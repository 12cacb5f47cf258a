import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { texts } from '@/i18n'
import { listSearch, type ListSearch } from '@/kernel/listSearch'
import { choice, day, flag, text, type Search } from '@/kernel/search'
import { shellRoute } from '@/shell/route'

export const deadlineStates = ['open', 'done', 'lapsed'] as const
export const ledgerStates = ['planned', 'sent', 'not-needed', 'failed', 'unknown', 'cancelled'] as const
export const unitOrders = ['worst-first', 'best-first', 'name'] as const
export const standings = ['failing', 'missing', 'good'] as const
export const languages = ['vi', 'en'] as const

/** `open` is the message that stands open. */
export interface InboxSearch extends ListSearch {
  unread?: true
  open?: string
}

const inbox = createRoute({
  getParentRoute: () => shellRoute,
  path: '/inbox',
  validateSearch: (search: Search): InboxSearch => ({ ...listSearch(search), unread: flag(search.unread), open: text(search.open) }),
  loader: texts('reminders'),
  component: lazyRouteComponent(() => import('./inbox/InboxPage'), 'InboxPage'),
})

/** The call by hand that stands open: `choose`, or kind and subject of what is missing, `report/01a2…`. */
interface CallSearch {
  remind?: string
}

export interface DeadlineSearch extends ListSearch, CallSearch {
  /** 2026-11; this month when it is left out. */
  month?: string
  /** The day that stands open, and which of its deadlines. */
  day?: string
  kind?: string
  subject?: string
  state?: (typeof deadlineStates)[number]
  /** The calendar on the phone stands open. */
  phone?: true
}

const month = (value: unknown): string | undefined => (typeof value === 'string' && /^\d{4}-(0[1-9]|1[0-2])$/.test(value) ? value : undefined)

const deadlines = createRoute({
  getParentRoute: () => shellRoute,
  path: '/deadlines',
  validateSearch: (search: Search): DeadlineSearch => ({
    ...listSearch(search),
    month: month(search.month),
    day: day(search.day),
    kind: text(search.kind),
    subject: text(search.subject),
    state: choice(search.state, deadlineStates),
    remind: text(search.remind),
    phone: flag(search.phone),
  }),
  loader: texts('reminders'),
  component: lazyRouteComponent(() => import('./calendar/DeadlinesPage'), 'DeadlinesPage'),
})

/** The filters of ListReminders, as they stand in the address. */
export interface LedgerSearch extends ListSearch, CallSearch {
  state?: (typeof ledgerStates)[number]
  kind?: string
  subject?: string
  from?: string
  /** The last day that is shown. */
  until?: string
}

const ledger = createRoute({
  getParentRoute: () => shellRoute,
  path: '/reminders',
  validateSearch: (search: Search): LedgerSearch => ({
    ...listSearch(search),
    state: choice(search.state, ledgerStates),
    kind: text(search.kind),
    subject: text(search.subject),
    from: day(search.from),
    until: day(search.until),
    remind: text(search.remind),
  }),
  loader: texts('reminders', 'reach'),
  component: lazyRouteComponent(() => import('./ledger/LedgerPage'), 'LedgerPage'),
})

/** The filters of ListAddresses; `open` is the account whose addresses are being entered. */
export interface AddressSearch extends ListSearch {
  standing?: (typeof standings)[number]
  open?: string
}

const reminderAddresses = createRoute({
  getParentRoute: () => shellRoute,
  path: '/reminders/addresses',
  validateSearch: (search: Search): AddressSearch => ({ ...listSearch(search), standing: choice(search.standing, standings), open: text(search.open) }),
  loader: texts('reminders', 'reach'),
  component: lazyRouteComponent(() => import('./addresses/AddressesPage'), 'AddressesPage'),
})

/** Mails lead here. */
const ownReach = createRoute({
  getParentRoute: () => shellRoute,
  path: '/profile/reminders',
  loader: texts('access', 'reminders', 'reach'),
  component: lazyRouteComponent(() => import('./reach/ReachPage'), 'ReachPage'),
})

export interface PreviewSearch extends ListSearch {
  on?: string
  kind?: string
}

const preview = createRoute({
  getParentRoute: () => shellRoute,
  path: '/reminders/preview',
  validateSearch: (search: Search): PreviewSearch => ({ ...listSearch(search), on: day(search.on), kind: text(search.kind) }),
  loader: texts('reminders'),
  component: lazyRouteComponent(() => import('./policies/PreviewPage'), 'PreviewPage'),
})

const policies = createRoute({
  getParentRoute: () => shellRoute,
  path: '/reminders/policies',
  loader: texts('reminders'),
  component: lazyRouteComponent(() => import('./policies/PoliciesPage'), 'PoliciesPage'),
})

/** How one kind of deadline is reminded of; `language` is that of the texts looked at. */
const policy = createRoute({
  getParentRoute: () => shellRoute,
  path: '/reminders/policies/$kind',
  validateSearch: (search: Search): { language?: (typeof languages)[number] } => ({ language: choice(search.language, languages) }),
  loader: texts('reminders'),
  component: lazyRouteComponent(() => import('./policies/PolicyPage'), 'PolicyPage'),
})

/** `from` and `to` are months, 2026-11; `under` is the unit whose parts are told apart. */
export interface TimelinessSearch extends ListSearch {
  from?: string
  to?: string
  kind?: string
  under?: string
}

const timeliness = createRoute({
  getParentRoute: () => shellRoute,
  path: '/timeliness',
  validateSearch: (search: Search): TimelinessSearch => ({
    ...listSearch(search), from: month(search.from), to: month(search.to), kind: text(search.kind), under: text(search.under), order: choice(search.order, unitOrders),
  }),
  loader: texts('reminders'),
  component: lazyRouteComponent(() => import('./timeliness/TimelinessPage'), 'TimelinessPage'),
})

export const remindersRoutes = [inbox, deadlines, timeliness, ledger, reminderAddresses, ownReach, preview, policies, policy] as const
