import { queryOptions } from '@tanstack/react-query'
import { api, read, type DeadlineLine, type paths } from '@/kernel/api'
import { addDays, today } from '@/kernel/format'

/** Query keys of the inbox, of deadlines, and of what is told of them. */
export const inboxKeys = {
  all: ['inbox'] as const,
  lists: ['inbox', 'list'] as const,
  list: (filter: object) => ['inbox', 'list', filter] as const,
  unread: ['inbox', 'unread'] as const,
}

export const deadlineKeys = {
  all: ['deadlines'] as const,
  list: (filter: object) => ['deadlines', 'list', filter] as const,
  every: (filter: object) => ['deadlines', 'every', filter] as const,
}

export const reminderKeys = {
  all: ['reminders'] as const,
  list: (filter: object) => ['reminders', 'list', filter] as const,
}

export const addressKeys = {
  all: ['reminder-addresses'] as const,
  list: (filter: object) => ['reminder-addresses', filter] as const,
}

export const policyKeys = {
  all: ['reminder-policies'] as const,
  preview: (filter: object) => ['reminder-preview', filter] as const,
  everyPreview: ['reminder-preview'] as const,
}

export type DeadlineFilter = NonNullable<paths['/api/v1/deadlines']['get']['parameters']['query']>

const largestPage = 200

/** Every deadline that fits: what is counted of them must not end with a page. */
export const everyDeadlineQuery = (filter: DeadlineFilter) =>
  queryOptions({
    queryKey: deadlineKeys.every(filter),
    queryFn: async () => {
      const lines: DeadlineLine[] = []
      for (let page = 1; ; page++) {
        const { items, total } = await read(api.GET('/api/v1/deadlines', { params: { query: { ...filter, page, size: largestPage } } }))
        lines.push(...items)
        if (lines.length >= total || items.length === 0) return lines
      }
    },
  })

/** A call by hand reaches deadlines so many days before and after today. */
const reach = 150

/** What is still owed and can be called for by hand, of one subject or of all. */
export const missingQuery = (of: { kind?: string; subject?: string } = {}) =>
  everyDeadlineQuery({ ...of, state: 'open', from: addDays(today(), -reach), to: addDays(today(), reach) })

/** How each kind of deadline is reminded of; for whoever sees or changes reminders. */
export const policiesQuery = queryOptions({ queryKey: policyKeys.all, queryFn: () => read(api.GET('/api/v1/reminder-policies')) })
