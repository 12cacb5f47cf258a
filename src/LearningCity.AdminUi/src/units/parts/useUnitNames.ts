import { useQueries, useQuery } from '@tanstack/react-query'
import { today } from '@/kernel/format'
import { nameOn, treeQuery, treesQuery, unitQuery } from '../queries'

/** So many are asked for one by one; of more, the trees are read. */
const fewUnits = 4

/** What units are called today, where a list only knows which they are. */
export function useUnitNames(units: readonly string[]): (unit: string) => string {
  const distinct = [...new Set(units)]
  const isMany = distinct.length > fewUnits
  const trees = useQuery({ ...treesQuery, enabled: isMany })
  const nodes = useQueries({ queries: isMany ? (trees.data ?? []).map((tree) => treeQuery(tree.id, today())) : [] })
  const known = new Map(nodes.flatMap((tree) => (tree.data ?? []).map((node) => [node.id, node.name] as const)))
  const isRead = !isMany || (trees.data !== undefined && nodes.every((tree) => !tree.isPending))
  const others = isRead ? distinct.filter((unit) => !known.has(unit)) : []
  const records = useQueries({ queries: others.map((unit) => unitQuery(unit)) })
  others.forEach((unit, at) => {
    const record = records[at]?.data
    if (record) known.set(unit, nameOn(record, record.validTo && record.validTo < today() ? record.validTo : today()))
  })
  return (unit) => known.get(unit) ?? '…'
}
