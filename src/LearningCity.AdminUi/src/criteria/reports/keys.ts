import { queryOptions } from '@tanstack/react-query'
import { api, read } from '@/kernel/api'
import { measuresOf, type SetFile } from './judgement/measure'

/** Query keys of reports: everything of a report begins with `reports`. */
export const reportKeys = {
  all: ['reports'] as const,
  list: (filter: object) => ['reports', 'list', filter] as const,
  form: (report: string) => ['reports', 'form', report] as const,
}

/** The report as a form, with what may be done with it now. */
export const reportQuery = (report: string) =>
  queryOptions({ queryKey: reportKeys.form(report), queryFn: () => read(api.GET('/api/v1/reports/{report}', { params: { path: { report } } })) })

/** Which indicators of a set ask what another set asks too. */
export const crosswalkedQuery = (set: string | undefined) =>
  queryOptions({
    queryKey: ['crosswalks', 'indicators', set],
    queryFn: async () => {
      const { items } = await read(api.GET('/api/v1/crosswalks', { params: { query: { set, state: 'published', size: 200 } } }))
      return new Set(items.flatMap(({ left, right }) => [left, right]).filter((side) => side.set === set).map((side) => side.indicator))
    },
    enabled: set !== undefined,
    staleTime: 5 * 60_000,
  })

/** How the indicators of a set are measured. A set in use never changes. */
export const measuresQuery = (set: string | undefined) =>
  queryOptions({
    queryKey: ['criteria-sets', 'measures', set],
    queryFn: async () => measuresOf((await read(api.GET('/api/v1/criteria-sets/{set}/file', { params: { path: { set: set! } } }))) as unknown as SetFile),
    enabled: set !== undefined,
    staleTime: Infinity,
  })
