import { queryOptions } from '@tanstack/react-query'
import { api, read, type TreeNode, type UnitRecord } from '@/kernel/api'
import { unitKeys } from './keys'

const longWhile = 5 * 60_000

export const treesQuery = queryOptions({
  queryKey: unitKeys.trees,
  queryFn: async () => (await read(api.GET('/api/v1/unit-trees', { params: { query: { size: 200 } } }))).items,
  staleTime: longWhile,
})

export const typesQuery = queryOptions({
  queryKey: unitKeys.types,
  queryFn: async () => (await read(api.GET('/api/v1/unit-types', { params: { query: { size: 200 } } }))).items,
  staleTime: longWhile,
})

export const groupsQuery = (on: string) =>
  queryOptions({
    queryKey: unitKeys.groups(on),
    queryFn: async () => (await read(api.GET('/api/v1/unit-groups', { params: { query: { on, size: 200 } } }))).items,
    staleTime: longWhile,
  })

export const unitQuery = (unit: string) =>
  queryOptions({ queryKey: unitKeys.one(unit), queryFn: () => read(api.GET('/api/v1/units/{unit}', { params: { path: { unit } } })) })

/** A tree on a day, whole or from one unit down. */
export const treeQuery = (tree: string, on: string, under?: string) =>
  queryOptions({
    queryKey: unitKeys.tree(tree, on, under),
    queryFn: async (): Promise<readonly TreeNode[]> =>
      (await read(api.GET('/api/v1/unit-trees/{tree}/nodes', { params: { path: { tree }, query: { on, under } } }))).nodes,
    staleTime: longWhile,
  })

/** What a unit was called on a day: its first name before it began, its last after it ended. */
export const nameOn = (unit: Pick<UnitRecord, 'names'>, on: string): string =>
  (unit.names.findLast((name) => name.validFrom <= on) ?? unit.names[0])?.officialName ?? ''
