import { queryOptions } from '@tanstack/react-query'
import { api, read } from '@/kernel/api'

interface Wanted {
  round: string | undefined
  on: string
  search: string | undefined
  /** Whether units that the round does not ask are of use: for who sees the scores of all. */
  others: boolean
}

interface Option {
  value: string
  label: string
}

/** Units to choose from: those a round asks, as far as the person sees them, and other units of that day. */
export const unitsQuery = ({ round, on, search, others }: Wanted) =>
  queryOptions({
    queryKey: ['units', 'choice', { round, on, search, others }],
    queryFn: async (): Promise<{ asked: Option[]; others: Option[] }> => {
      const [map, list] = await Promise.all([
        round ? read(api.GET('/api/v1/rounds/{round}/heat-map', { params: { path: { round }, query: { search } } })) : undefined,
        others || !round ? read(api.GET('/api/v1/units', { params: { query: { on, search, size: 50 } } })) : undefined,
      ])
      const asked = map?.rows.map((row) => ({ value: row.unit, label: row.unitName })) ?? []
      const known = new Set(asked.map((option) => option.value))
      return { asked, others: list?.items.filter((unit) => !known.has(unit.id)).map((unit) => ({ value: unit.id, label: unit.officialName })) ?? [] }
    },
    staleTime: 5 * 60_000,
  })

/** What a unit was called on a day, where only its identity stands in the address. */
export const unitNameQuery = (unit: string, on: string) =>
  queryOptions({
    queryKey: ['units', unit, 'name', on],
    queryFn: async () => {
      const { names } = await read(api.GET('/api/v1/units/{unit}', { params: { path: { unit } } }))
      return (names.findLast((name) => name.validFrom <= on) ?? names[0])?.officialName ?? ''
    },
    staleTime: 5 * 60_000,
  })

/** Types and groups of units that a list is narrowed by, under their codes. */
export const structureQuery = (on: string) =>
  queryOptions({
    queryKey: ['units', 'structure', on],
    queryFn: async (): Promise<{ types: Option[]; groups: Option[] }> => {
      const [types, groups] = await Promise.all([
        read(api.GET('/api/v1/unit-types', { params: { query: { size: 200 } } })),
        read(api.GET('/api/v1/unit-groups', { params: { query: { on, size: 200 } } })),
      ])
      const options = (items: readonly { code: string; name: string }[]) => items.map((one) => ({ value: one.code, label: one.name }))
      return { types: options(types.items), groups: options(groups.items) }
    },
    staleTime: 5 * 60_000,
  })
