import { today } from '@/kernel/format'
import { firstDay, lastDay, monthOf, moved } from '../calendar/month'
import type { TimelinessSearch } from '../routes'

/** So many months are shown unless others are chosen, and never more than the longest span. */
const usual = 12
export const longest = 36

/** How far back a month can be chosen. */
const reach = 60

/** The months that are shown, the first and the last. */
export function spanOf({ from, to }: Pick<TimelinessSearch, 'from' | 'to'>): { from: string; to: string } {
  const last = to ?? monthOf(today())
  return { from: from ?? moved(last, 1 - usual), to: last }
}

/** The same as days, for the API. */
export const daysOfSpan = ({ from, to }: { from: string; to: string }) => ({ from: firstDay(from), to: lastDay(to) })

/** Months that can be chosen as the first, or as the last after a first; the newest first. */
export function choosable(from?: string): string[] {
  const newest = monthOf(today())
  return Array.from({ length: reach }, (_, at) => moved(newest, -at)).filter((month) => from === undefined || (month >= from && month < moved(from, longest)))
}

/** After another first month is chosen the last one stays where it may. */
export function startingAt(from: string, { to }: { to: string }): { from: string; to: string } {
  const last = moved(from, longest - 1)
  return { from, to: to < from ? from : to > last ? last : to }
}
