import { queryOptions } from '@tanstack/react-query'
import { api, read, type GrantLine, type UnitMergerSheet } from '@/kernel/api'
import { peopleKeys } from './keys'

/** So many of the last mergers are looked at. */
const looked = 20

export interface OpenMerger {
  id: string
  on: string
  names: string
  count: number
}

const undecided = (sheet: UnitMergerSheet) => sheet.open.filter((one) => one.kind === 'grant' && one.bearing === 'needs-decision')

/** The mergers after which somebody has still to decide about grants, the last one first. */
export const openMergersQuery = queryOptions({
  queryKey: [...peopleKeys.all, 'mergers'],
  queryFn: async (): Promise<OpenMerger[]> => {
    const { items } = await read(api.GET('/api/v1/unit-mergers', { params: { query: { size: looked } } }))
    const standing = items.filter((one) => one.undoneAt === null)
    const sheets = await Promise.all(standing.map((one) => read(api.GET('/api/v1/unit-mergers/{merger}', { params: { path: { merger: one.id } } }))))
    return standing
      .map((one, at) => ({ id: one.id, on: one.on, names: one.predecessors.map((unit) => unit.name).join(', '), count: undecided(sheets[at]!).length }))
      .filter((one) => one.count > 0)
  },
  staleTime: 5 * 60_000,
})

/** One merger with its grants that wait for a decision, each as it stands now. */
export const mergerGrantsQuery = (merger: string) =>
  queryOptions({
    queryKey: [...peopleKeys.all, 'mergers', merger],
    queryFn: async (): Promise<{ sheet: UnitMergerSheet; grants: GrantLine[] }> => {
      const sheet = await read(api.GET('/api/v1/unit-mergers/{merger}', { params: { path: { merger } } }))
      const waiting = new Set(undecided(sheet).map((one) => one.subject))
      const units = [...new Set(undecided(sheet).map((one) => one.unit))]
      const lists = await Promise.all(units.map((unit) => read(api.GET('/api/v1/grants', { params: { query: { unit, size: 200 } } }))))
      return { sheet, grants: lists.flatMap((list) => list.items).filter((grant) => waiting.has(grant.id)) }
    },
  })
