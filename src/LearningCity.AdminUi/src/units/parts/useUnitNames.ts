import { useQueries, useQuery } from '@tanstack/react-query'
import { today } from '@/kernel/format'
import { nameOn, treeQuery, treesQuery, unitQuery } from '../queries'

/** So many are asked for one by one; of more, the trees are read. */
const fewUnits = 4

/** What units are called today, where a list only knows which they are; a unit that has ended, what it was called last. */
export function useUnitNames(units: readonly (string | null | undefined)[]): (unit: string) => string {
  const distinct = [...new Set(units.flatMap((unit) => unit ?? []))]
  const isMany = distinct.length > fewUnits
  const trees = useQuery({ ...treesQuery, enabled: isMany })
  const nodes = useQueries({ queries: isMany ? (trees.data ?? []).map((tree) => treeQuery(tree.id, today())) : [] })
  const known = new Map(nodes.flatMap((tree) => (tree.data ?? []).map((node) => [node.id, node.name] as const)))
  const isRead = !isMany || (trees.data !== undefined && nodes.every((tree) => !tree.isPending))
  const others = isRead ? distinct.filter((unit) => !known.has(unit)) : []
  const records = useQueries({ queries: others.map(unitQuery) })
  others.forEach((unit, at) => {
    const record = records[at]?.data
    if (record) known.set(unit, nameOn(record, today()))
  })
  return (unit) => known.get(unit) ?? '…'
}
