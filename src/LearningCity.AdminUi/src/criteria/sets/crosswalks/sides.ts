import { useQueries, useQuery } from '@tanstack/react-query'
import type { CriteriaNode, CrosswalkSide } from '@/kernel/api'
import { setQuery, versionsQuery } from '../keys'

export interface Side {
  set: string
  version: number | undefined
  code: string
  name: string
  node: CriteriaNode | undefined
}

/** What the ends of crosswalks are called: their sets are read once each. */
export function useSides(sides: readonly Partial<CrosswalkSide>[]): (side: Partial<CrosswalkSide>) => Side {
  const versions = useQuery(versionsQuery).data?.items
  const ids = [...new Set(sides.flatMap((side) => side.set ?? []))]
  const sheets = useQueries({ queries: ids.map((id) => setQuery(id)) })
  return (side) => {
    const version = versions?.find((one) => one.id === side.set)
    const sheet = sheets[ids.indexOf(side.set ?? '')]?.data
    const node = sheet?.nodes.find((one) => one.code === side.indicator)
    return { set: version?.title ?? sheet?.title ?? '', version: version?.version ?? sheet?.version, code: side.indicator ?? '', name: node?.name ?? '', node }
  }
}
