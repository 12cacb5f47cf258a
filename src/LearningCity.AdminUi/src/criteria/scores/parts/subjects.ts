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
export const subjectsQuery = ({ round, on, search, others }: Wanted) =>
  queryOptions({
    queryKey: ['units', 'asked', { round, on, search, others }],
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
