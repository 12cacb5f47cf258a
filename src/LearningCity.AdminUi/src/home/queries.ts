import { queryOptions, type QueryClient } from '@tanstack/react-query'
import { may, mayEverywhere } from '@/access/me'
import { reportKeys } from '@/criteria/reports/keys'
import { addDays, today } from '@/kernel/format'
import { api, read, type Me, type paths } from '@/kernel/api'

export type ReportFilter = NonNullable<paths['/api/v1/reports']['get']['parameters']['query']>

/** The first reports that fit, soonest due first. */
export const reportsQuery = (filter: ReportFilter) =>
  queryOptions({ queryKey: reportKeys.list(filter), queryFn: () => read(api.GET('/api/v1/reports', { params: { query: filter } })) })

/** Days within which a report is due soon. */
export const soon = 7

/** What the office has to look at, the most pressing first; of each the first few are shown. */
export const officeParts = {
  toCheck: () => ({ state: 'sent' }),
  overdue: () => ({ lateness: 'overdue' }),
  dueSoon: () => ({ lateness: 'pending', missing: true, dueUntil: addDays(today(), soon) }),
  inReview: () => ({ state: 'in-review' }),
} satisfies Record<string, () => ReportFilter>

export const firstOf = (filter: ReportFilter): ReportFilter => ({ ...filter, size: 6 })

export const ownParts = { missing: { missing: true, size: 20 }, sent: { missing: false, size: 5 } } satisfies Record<string, ReportFilter>

/** Whose home is which: the office checks, a unit reports, a leader decides; whoever does none of it reads. */
export const homeOf = (me: Me) => {
  const checks = mayEverywhere(me, 'accept-report')
  const reports = may(me, 'enter-values', 'ready-report', 'send-report') && !checks
  const decides = may(me, 'decide-round', 'publish-results', 'record-council-results')
  return { checks, reports, decides, reads: !checks && !reports && !decides }
}

/** Begins to read what home will show, while its code is still on its way. */
export function readAhead(queries: QueryClient, me: Me): void {
  const { checks, reports } = homeOf(me)
  const filters = [...(checks ? Object.values(officeParts).map((part) => firstOf(part())) : []), ...(reports ? Object.values(ownParts) : [])]
  for (const filter of filters) void queries.prefetchQuery(reportsQuery(filter))
}
