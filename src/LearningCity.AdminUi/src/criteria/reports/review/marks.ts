import { useCallback, useState } from 'react'
import type { ReportForm } from '@/kernel/api'
import { asWritten } from '@/kernel/format'

/** What the reviewer says of an answer: it is fine, or it goes back for a reason. */
export type Mark = { kind: 'fine' } | { kind: 'back'; reason: string }

type Kept = Record<string, { of: number; mark: Mark }>

/** Marks of a report under review. They outlive the page and hold for the answer they were given to: a newer answer has none. */
export function useMarks(account: string, form: ReportForm) {
  const place = `learning-city.review.${account}.${form.id}`
  const [kept, keep] = useState<Kept>(() => read(place))
  const revisionOf = (indicator: string) => form.indicators.find((one) => one.code === indicator)?.entry?.revision ?? 0
  const marks = new Map<string, Mark>()
  for (const { code } of form.indicators) {
    const one = kept[code]
    if (one && one.of === revisionOf(code)) marks.set(code, one.mark)
  }
  const write = (next: Kept) => {
    keep(next)
    localStorage.setItem(place, JSON.stringify(next))
  }
  const set = (indicator: string, mark: Mark | undefined) => {
    const others = Object.entries(kept).filter(([code]) => code !== indicator)
    write(Object.fromEntries(mark ? [...others, [indicator, { of: revisionOf(indicator), mark }]] : others))
  }
  const forget = useCallback(() => localStorage.removeItem(place), [place])
  return { marks, set, forget }
}

/** What goes back, with its reasons; marks without a reason are still to be finished. */
export const returned = (marks: ReadonlyMap<string, Mark>) =>
  [...marks].flatMap(([indicator, mark]) => (mark.kind === 'back' ? [{ indicator, reason: asWritten(mark.reason) }] : []))

function read(place: string): Kept {
  try {
    return (JSON.parse(localStorage.getItem(place) ?? '{}') ?? {}) as Kept
  } catch {
    return {}
  }
}
