import { queryOptions } from '@tanstack/react-query'
import { api, read } from '@/kernel/api'

/** Query keys of criteria sets: everything of a set begins with `sets` and its id. */
export const setKeys = {
  all: ['sets'] as const,
  list: (filter: object) => ['sets', 'list', filter] as const,
  one: (set: string) => ['sets', set] as const,
}

/** A set with its tree. */
export const setQuery = (set: string) =>
  queryOptions({
    queryKey: [...setKeys.one(set), 'sheet'],
    queryFn: () => read(api.GET('/api/v1/criteria-sets/{set}', { params: { path: { set } } })),
    staleTime: 5 * 60_000,
  })
