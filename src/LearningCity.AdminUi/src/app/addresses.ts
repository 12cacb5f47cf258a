import type { LinkProps } from '@tanstack/react-router'
import { readSearch } from '@/kernel/search'

/**
 * Where the things of the product have their page: for links from one module into another (home, search, a figure that opens
 * down to its document). Inside a module a `Link` with the typed route is better.
 */
const link = (to: string, params: Record<string, string> = {}, search: Record<string, unknown> = {}) => ({ to, params, search }) as unknown as LinkProps

export const addresses = {
  /** Reports in a list of filters (`ReportSearch`), across rounds. */
  reports: (search: Record<string, unknown> = {}) => link('/reports', {}, search),
  /** One report: its form for whoever enters, the answers for whoever reads. */
  report: (report: string, indicator?: string) => link('/reports/$report', { report }, { indicator }),
  /** The page where the office checks a report, beside its documents. */
  review: (round?: string, report?: string) => link('/review', {}, { round, report }),
  rounds: () => link('/rounds'),
  round: (round: string) => link('/rounds/$round', { round }),
  board: (round: string, search: Record<string, unknown> = {}) => link('/rounds/$round/board', { round }, search),
  council: (round: string) => link('/rounds/$round/council', { round }),
  scoreboard: (round: string, unit?: string) => link('/rounds/$round/scoreboard', { round }, { unit }),
  /** How a number came about, down to its documents. */
  score: (round: string, indicator: string, unit?: string) => link('/rounds/$round/scoreboard/$indicator', { round, indicator }, { unit }),
  heatTable: (round: string) => link('/rounds/$round/heat-table', { round }),
  whatIf: (round: string) => link('/rounds/$round/what-if', { round }),
  /** What the city has still to reach in a locked round. */
  gaps: (round: string) => link('/rounds/$round/gaps', { round }),
  trend: (set: string, unit?: string) => link('/trends/$set', { set }, { unit }),
  sets: () => link('/criteria-sets'),
  set: (set: string, node?: string) => link('/criteria-sets/$set', { set }, { node }),
  documents: () => link('/documents'),
  document: (document: string) => link('/documents/$document', { document }),
  inbox: (open?: string) => link('/inbox', {}, { open }),
  deadlines: (search: Record<string, unknown> = {}) => link('/deadlines', {}, search),
  timeliness: (search: Record<string, unknown> = {}) => link('/timeliness', {}, search),
  reminders: (search: Record<string, unknown> = {}) => link('/reminders', {}, search),
  /** At one standing, such as those where mail fails. */
  reminderAddresses: (standing?: string) => link('/reminders/addresses', {}, { standing }),
  /** How one is reminded oneself. */
  ownReach: () => link('/profile/reminders'),
  reminderPreview: (on?: string) => link('/reminders/preview', {}, { on }),
  reminderPolicies: () => link('/reminders/policies'),
  reminderPolicy: (kind: string) => link('/reminders/policies/$kind', { kind }),
  /** Mails that were kept instead of sent. */
  caughtMails: () => link('/caught-mails'),
  units: () => link('/units'),
  unit: (unit: string) => link('/units/$unit', { unit }),
  people: () => link('/people'),
  person: (account: string) => link('/people/$account', { account }),
  /** A path that the API gave, such as where a deadline is met. */
  place: (path: string) => {
    const at = new URL(path, 'http://localhost')
    return link(at.pathname, {}, readSearch(at.search))
  },
} as const
