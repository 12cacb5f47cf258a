import { queryOptions } from '@tanstack/react-query'
import { api, read, type WantedMove } from '@/kernel/api'
import { unitKeys } from '../keys'
import { foundedMark, parts, readFounded, type ArrangementSearch } from './search'

/** A unit that stands below one that is rearranged, on the day before. */
export interface Below {
  unit: string
  name: string
  tree: string
  treeName: string
  /** The one it stands below. */
  of: string
}

const page = 200

/** Units right below these on a day, in every tree. */
export const belowQuery = (units: readonly string[], trees: readonly { id: string; name: string }[], on: string) =>
  queryOptions({
    queryKey: unitKeys.below(units, on),
    queryFn: async (): Promise<Below[]> => {
      const asked = units.flatMap((of) => trees.map((tree) => childrenOf(of, tree, on)))
      return (await Promise.all(asked)).flat().filter((below) => !units.includes(below.unit))
    },
  })

async function childrenOf(of: string, tree: { id: string; name: string }, on: string): Promise<Below[]> {
  const found: Below[] = []
  for (let number = 1; ; number++) {
    const { items, total } = await read(api.GET('/api/v1/units', { params: { query: { on, tree: tree.id, parent: of, page: number, size: page } } }))
    found.push(...items.map((unit) => ({ unit: unit.id, name: unit.officialName, tree: tree.id, treeName: tree.name, of })))
    if (items.length === 0 || number * page >= total) return found
  }
}

/** Where a unit below goes: to a successor (its identity, or + and the code of a founded one), to the top (^), nowhere (=), or below another. */
export const toTop = '^'
export const staysPut = '='

/** The successors of an arrangement, as targets. */
export const targetsOf = (search: ArrangementSearch): string[] => [...(search.founded ?? []).map((one) => foundedMark + readFounded(one).code), ...(search.into ?? [])]

/** Where a unit goes that nobody said anything about: with what ends to the first successor; what goes on keeps it. */
export function targetOf(below: Below, search: ArrangementSearch, endsOf: (unit: string) => boolean): string {
  const chosen = (search.move ?? []).map(parts).find(([unit, tree]) => unit === below.unit && tree === below.tree)?.[2]
  if (chosen) return chosen
  return endsOf(below.of) ? (targetsOf(search).find((target) => target !== below.unit) ?? staysPut) : staysPut
}

export function wantedMove(below: Below, target: string): WantedMove[] {
  if (target === staysPut) return []
  if (target === toTop) return [{ unit: below.unit, tree: below.tree, parent: null, toFounded: null }]
  return target.startsWith(foundedMark)
    ? [{ unit: below.unit, tree: below.tree, parent: null, toFounded: target.slice(foundedMark.length) }]
    : [{ unit: below.unit, tree: below.tree, parent: target, toFounded: null }]
}
