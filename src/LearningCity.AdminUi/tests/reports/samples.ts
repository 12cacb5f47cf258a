import { Refusal, type FormEntry, type FormIndicator, type ReportForm } from '@/kernel/api'
import type { Draft, Drafts } from '@/criteria/reports/autosave/drafts'

/** An answer as the API gives it. */
export const entry = (revision: number, figures: Record<string, number>, more: Partial<FormEntry> = {}): FormEntry => ({
  id: 'entry', revision, state: 'open', origin: 'entered', met: null, figures, choices: {}, directSource: null, gapReason: null,
  notApplicableReason: null, note: null, returnReason: null, author: 'author', enteredAt: '2026-11-21T00:00:00Z', documents: [], tie: null, ...more,
})

/** A report that asks for these indicators. */
export const form = (entries: Record<string, FormEntry | null>): ReportForm =>
  ({ revision: 1, indicators: Object.entries(entries).map(([code, entry]) => ({ code, entry }) as FormIndicator) }) as ReportForm

export const refusal = (status: number, body: object = {}): Refusal => Refusal.from(new Response(null, { status }), body)
export const unreached = (): Refusal => Refusal.unreached(new TypeError('no line'))

/** A device that keeps drafts, and can be read by the next page. */
export function device(keeps = true): Drafts & { items: Map<string, Draft> } {
  const items = new Map<string, Draft>()
  return {
    items,
    read: () => new Map(items),
    write: (indicator, draft) => {
      if (keeps) items.set(indicator, structuredClone(draft))
      return keeps
    },
    drop: (indicator) => void items.delete(indicator),
  }
}
