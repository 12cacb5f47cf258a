import { queryOptions, useQueries, useQuery } from '@tanstack/react-query'
import { api, read } from '@/kernel/api'
import { today } from '@/kernel/format'
import { peopleKeys } from './keys'

const most = 200

const unitNameQuery = (unit: string) =>
  queryOptions({
    queryKey: ['units', unit, 'present-name'],
    queryFn: async () => {
      const { names } = await read(api.GET('/api/v1/units/{unit}', { params: { path: { unit } } }))
      return (names.findLast((name) => name.validFrom <= today()) ?? names[0])?.officialName ?? ''
    },
    staleTime: 5 * 60_000,
  })

/** What units are called today; a unit that has ended, what it was called last. */
export function useUnitNames(units: readonly (string | null)[]): Map<string, string | undefined> {
  const asked = [...new Set(units.filter((unit) => unit !== null))]
  return useQueries({
    queries: asked.map(unitNameQuery),
    combine: (answers) => new Map(asked.map((unit, at) => [unit, answers[at]?.data])),
  })
}

/** How the accounts that one sees are called. */
export function useAccountNames(): Map<string, string> | undefined {
  return useQuery({ queryKey: peopleKeys.names, queryFn: allNames, staleTime: 5 * 60_000 }).data
}

async function allNames(): Promise<Map<string, string>> {
  const names = new Map<string, string>()
  for (let page = 1, total = 1; (page - 1) * most < total; page++) {
    const list = await read(api.GET('/api/v1/accounts', { params: { query: { page, size: most } } }))
    total = list.total
    for (const account of list.items) names.set(account.id, account.displayName)
  }

  return names
}
