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
  days: (filter: object) => ['deadlines', 'days', filter] as const,
  every: (filter: object) => ['deadlines', 'every', filter] as const,
}

/** The calendar address of whoever is signed in. */
export const feedKey = ['me', 'calendar-feed'] as const

export const timelinessKeys = {
  table: (filter: object) => ['timeliness', 'table', filter] as const,
  units: (filter: object) => ['timeliness', 'units', filter] as const,
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

const largestPage = 200

/** What is due on which day, and how many units stand where. */
export const deadlineDaysQuery = (filter: NonNullable<paths['/api/v1/deadline-days']['get']['parameters']['query']>) =>
  queryOptions({ queryKey: deadlineKeys.days(filter), queryFn: () => read(api.GET('/api/v1/deadline-days', { params: { query: filter } })) })

/** A call by hand reaches deadlines so many days before and after today. */
const reach = 150

/** What is still owed and can be called for by hand, of one kind and subject or of all. */
const missing = (of: { kind?: string; subject?: string }) => ({ ...of, state: 'open', from: addDays(today(), -reach), to: addDays(today(), reach) })

/** How many units are missing, by day, kind and subject. */
export const missingQuery = (of: { kind?: string; subject?: string } = {}) => deadlineDaysQuery(missing(of))

/** Which units are missing: every page, for whoever wants all their names. */
export const missingUnitsQuery = (of: { kind?: string; subject?: string }) =>
  queryOptions({
    queryKey: deadlineKeys.every(of),
    queryFn: async () => {
      const lines: DeadlineLine[] = []
      for (let page = 1; ; page++) {
        const { items, total } = await read(api.GET('/api/v1/deadlines', { params: { query: { ...missing(of), page, size: largestPage } } }))
        lines.push(...items)
        if (lines.length >= total || items.length === 0) return lines
      }
    },
  })

/** How each kind of deadline is reminded of; for whoever sees or changes reminders. */
export const policiesQuery = queryOptions({ queryKey: policyKeys.all, queryFn: () => read(api.GET('/api/v1/reminder-policies')) })
