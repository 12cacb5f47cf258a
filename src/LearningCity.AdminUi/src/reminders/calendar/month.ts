import type { DeadlineDay, WorkingCalendar } from '@/kernel/api'
import { addDays } from '@/kernel/format'

/** A month as the address writes it, 2026-11. */
export const monthOf = (day: string): string => day.slice(0, 7)

export function moved(month: string, by: number): string {
  const [year = 0, number = 1] = month.split('-').map(Number)
  return new Date(Date.UTC(year, number - 1 + by, 1)).toISOString().slice(0, 7)
}

export const firstDay = (month: string): string => `${month}-01`
export const lastDay = (month: string): string => addDays(firstDay(moved(month, 1)), -1)

/** 0 on a Monday, 6 on a Sunday. */
export const weekdayOf = (day: string): number => (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7

/** Weeks from Monday to Sunday; days of the neighbouring months are left out. */
export function weeksOf(month: string): (string | undefined)[][] {
  const first = firstDay(month)
  const days: (string | undefined)[] = [...Array.from({ length: weekdayOf(first) }, () => undefined), ...daysOf(month)]
  while (days.length % 7 !== 0) days.push(undefined)
  return Array.from({ length: days.length / 7 }, (_, week) => days.slice(7 * week, 7 * week + 7))
}

export function daysOf(month: string): string[] {
  const last = Number(lastDay(month).slice(8))
  return Array.from({ length: last }, (_, at) => addDays(firstDay(month), at))
}

/** Nobody works: an ordinary weekend, or a day off by name. */
export const isDayOff = (day: string, calendar: WorkingCalendar): boolean =>
  calendar.daysOff.includes(day) || (weekdayOf(day) > 4 && !calendar.workedWeekends.includes(day))

/** What one kind asks of one subject, `report/01a2…`. */
export const keyOf = ({ kind, subject }: Pick<DeadlineDay, 'kind' | 'subject'>): string => `${kind}/${subject}`

/** By day, in the order in which they came. */
export const askedByDay = (days: readonly DeadlineDay[]): Map<string, DeadlineDay[]> => grouped(days, (one) => one.day)

/** What is still owed of each kind and subject, whatever the day; in the order in which they came. */
export function missingOf(days: readonly DeadlineDay[]): DeadlineDay[] {
  const all = grouped(days.filter((one) => one.open > 0), keyOf)
  return [...all.values()].map((same) => ({ ...same[0]!, open: same.reduce((sum, one) => sum + one.open, 0) }))
}

function grouped<Row>(rows: readonly Row[], keyOfRow: (row: Row) => string): Map<string, Row[]> {
  const groups = new Map<string, Row[]>()
  for (const row of rows) {
    const key = keyOfRow(row)
    groups.set(key, [...(groups.get(key) ?? []), row])
  }

  return groups
}
