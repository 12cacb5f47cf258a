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

/** How the indicators of a set are measured. A set in use never changes. */
export const measuresQuery = (set: string | undefined) =>
  queryOptions({
    queryKey: ['criteria-sets', 'measures', set],
    queryFn: async () => measuresOf((await read(api.GET('/api/v1/criteria-sets/{set}/file', { params: { path: { set: set! } } }))) as unknown as SetFile),
    enabled: set !== undefined,
    staleTime: Infinity,
  })
