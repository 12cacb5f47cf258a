import type { MergerKind, UnitMerging, UnitSplitting, WantedMove, WantedPlace, WantedSuccessor } from '@/kernel/api'
import { parts, readFounded, type ArrangementSearch } from './search'

/** Whether a unit that is rearranged ends by it. */
export const ends = (kind: MergerKind, search: ArrangementSearch) => (unit: string): boolean =>
  search.ends?.includes(unit) === true || (kind === 'merge' && !search.part?.includes(unit))

function successors(search: ArrangementSearch): WantedSuccessor[] {
  const groups = search.group ?? []
  const places = (search.place ?? []).map((place): WantedPlace => ({ tree: parts(place)[0]!, parent: parts(place)[1] ?? null }))
  return [
    ...(search.founded ?? []).map((one): WantedSuccessor => {
      const { shortName, officialCode, ...founded } = readFounded(one)
      return { groups, unit: null, founded: { ...founded, shortName: shortName ?? null, officialCode: officialCode ?? null, places } }
    }),
    ...(search.into ?? []).map((unit): WantedSuccessor => ({ groups, unit, founded: null })),
  ]
}

const ground = (search: ArrangementSearch) => ({ number: search.number!, issuedOn: search.issued!, note: search.note ?? null })

/** The merger as the API wants it. */
export const merging = (search: ArrangementSearch, moves: WantedMove[]): UnitMerging => ({
  on: search.on!,
  ground: ground(search),
  predecessors: search.from!.map((unit) => ({ unit, extent: search.part?.includes(unit) ? 'part' : 'whole', ends: search.ends?.includes(unit) ?? false })),
  successor: successors(search)[0]!,
  moves,
})

/** The split as the API wants it. */
export const splitting = (search: ArrangementSearch, moves: WantedMove[]): UnitSplitting => ({
  on: search.on!,
  ground: ground(search),
  unit: search.from![0]!,
  ends: search.ends !== undefined,
  successors: successors(search),
  moves,
})
