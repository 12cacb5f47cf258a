/** Query keys of reports: everything of a report begins with `reports`. */
export const reportKeys = {
  all: ['reports'] as const,
  list: (filter: object) => ['reports', 'list', filter] as const,
  form: (report: string) => ['reports', 'form', report] as const,
}
