import { queryOptions } from '@tanstack/react-query'
import { api, read } from '@/kernel/api'
import { readSetFile } from './file/setFile'

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

/** A version with everything its file says, finished or not. The sheet comes first: a file that is newer than its revision is never saved over. */
export const writtenQuery = (set: string) =>
  queryOptions({
    queryKey: [...setKeys.one(set), 'written'],
    queryFn: async () => {
      const sheet = await read(api.GET('/api/v1/criteria-sets/{set}', { params: { path: { set } } }))
      const text = (await read(api.GET('/api/v1/criteria-sets/{set}/file', { params: { path: { set } }, parseAs: 'text' }))) as unknown as string
      return { sheet, file: readSetFile(text) }
    },
  })

const every = { size: 200 } as const

/** All versions of all sets, as far as the person may see them. */
export const versionsQuery = queryOptions({
  queryKey: setKeys.list(every),
  queryFn: () => read(api.GET('/api/v1/criteria-sets', { params: { query: every } })),
})

/** A file as it is, of whatever it says: the API tells what is wrong with it. */
export const asWritten = { headers: { 'Content-Type': 'application/json' }, bodySerializer: (text: unknown) => text as string }

/** Everything that is wrong with a file; nothing is kept. */
export const checkQuery = (text: string) =>
  queryOptions({
    queryKey: [...setKeys.all, 'check', text],
    queryFn: () => read(api.POST('/api/v1/criteria-set-checks', { ...asWritten, body: text as never })),
    gcTime: 0,
  })
