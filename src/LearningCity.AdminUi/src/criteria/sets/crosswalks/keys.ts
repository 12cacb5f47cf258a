import { queryOptions } from '@tanstack/react-query'
import { api, read } from '@/kernel/api'

/** Query keys of crosswalks. */
export const crosswalkKeys = {
  all: ['crosswalks'] as const,
  list: (filter: object) => ['crosswalks', 'list', filter] as const,
  one: (crosswalk: string) => ['crosswalks', crosswalk] as const,
}

export const crosswalkQuery = (crosswalk: string) =>
  queryOptions({
    queryKey: crosswalkKeys.one(crosswalk),
    queryFn: () => read(api.GET('/api/v1/crosswalks/{crosswalk}', { params: { path: { crosswalk } } })),
  })
