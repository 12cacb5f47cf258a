import { queryOptions } from '@tanstack/react-query'
import { api, read } from '@/kernel/api'

/** Query keys of the administration's screens. */
export const jobKeys = {
  all: ['jobs'] as const,
  runs: (filter: object) => ['job-runs', filter] as const,
  everyRun: ['job-runs'] as const,
}

export const integrityKeys = {
  all: ['integrity-checks'] as const,
  one: (check: string) => ['integrity-checks', check] as const,
}

export const auditKeys = {
  list: (filter: object) => ['audit', filter] as const,
  events: (filter: object) => ['security-events', filter] as const,
}

export const webhookKeys = {
  all: ['webhooks'] as const,
  list: (filter: object) => ['webhooks', 'list', filter] as const,
  one: (webhook: string) => ['webhooks', webhook] as const,
  deliveries: (webhook: string, filter: object) => ['webhooks', webhook, 'deliveries', filter] as const,
}

export const calendarKeys = {
  year: (year: number) => ['holidays', year] as const,
}

export const mailKeys = {
  state: ['mail'] as const,
  caught: (filter: object) => ['caught-mails', 'list', filter] as const,
  one: (message: string) => ['caught-mails', message] as const,
}

/** How mail stands; for whoever sees webhooks. */
export const mailStateQuery = queryOptions({ queryKey: mailKeys.state, queryFn: () => read(api.GET('/api/v1/mail')) })

/** How the product stands, part by part. */
export const healthQuery = queryOptions({ queryKey: ['health', 'system'], queryFn: () => read(api.GET('/api/v1/health')), refetchInterval: 30_000 })
