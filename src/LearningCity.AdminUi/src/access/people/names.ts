import { useQuery } from '@tanstack/react-query'
import { api, read } from '@/kernel/api'
import { peopleKeys } from './keys'

const most = 200

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
