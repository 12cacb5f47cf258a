import { queryOptions } from '@tanstack/react-query'
import type { Function as Right, Me, DocumentSheet } from '@/kernel/api'
import { api, read } from '@/kernel/api'
import { documentKeys } from './keys'

/** A document as the library keeps it. */
export const documentQuery = (document: string) =>
  queryOptions({ queryKey: documentKeys.one(document), queryFn: () => read(api.GET('/api/v1/documents/{document}', { params: { path: { document } } })) })

const holds = (me: Me, right: Right, unit: string): boolean => me.functions.some((held) => held.function === right && (held.everywhere || held.units.includes(unit)))

/** What is offered for a document: the rights that GET /me tells, for its unit. The sheet names no actions; the API decides. */
export const offered = (me: Me, sheet: DocumentSheet) => ({
  describe: sheet.state === 'active' && holds(me, 'add-evidence', sheet.unit),
  withdraw: sheet.state === 'active' && (holds(me, 'withdraw-evidence', sheet.unit) || (holds(me, 'withdraw-own-evidence', sheet.unit) && sheet.addedBy === me.account)),
  erase: sheet.state === 'withdrawn' && holds(me, 'erase-evidence', sheet.unit),
})

/** Where a use of a document opens: the answer in its report, and what came of it. */
export interface UsePlace {
  report: string
  round: string
  indicator: string
}

/** The reports behind the uses. A use only carries its label, "round – indicator"; the reports of its unit are compared with it. */
export const placesQuery = (sheet: DocumentSheet) =>
  queryOptions({
    queryKey: documentKeys.uses(sheet.id),
    queryFn: async (): Promise<ReadonlyMap<string, UsePlace>> => {
      const units = [...new Set(sheet.uses.map((use) => use.unit))]
      const reports = (await Promise.all(units.map((unit) => read(api.GET('/api/v1/reports', { params: { query: { below: unit, size: 200 } } }))))).flatMap((page) => page.items)
      return new Map(
        sheet.uses.flatMap((use) => {
          const report = reports.find((one) => one.unit === use.unit && use.label.startsWith(`${one.roundTitle} – `))
          return report ? [[use.target, { report: report.id, round: report.round, indicator: use.label.slice(report.roundTitle.length + 3) }] as const] : []
        }),
      )
    },
  })
