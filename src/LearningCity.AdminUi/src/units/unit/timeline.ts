import type { UnitRecord } from '@/kernel/api'

/** One thing that happened to a unit, on the day it began to hold. */
export type Happening = { day: string; ground?: string | null } & (
  | { kind: 'began' }
  | { kind: 'named'; name: string; before: string }
  | { kind: 'typed'; type: string }
  | { kind: 'placed'; tree: string; parent: string | null; parentName: string | null; isFirst: boolean }
  | { kind: 'took-over'; link: UnitRecord['predecessors'][number] }
  | { kind: 'gave'; link: UnitRecord['successors'][number] }
  | { kind: 'ended' }
)

const ranks: Record<Happening['kind'], number> = { began: 0, named: 1, typed: 2, placed: 3, 'took-over': 4, gave: 5, ended: 6 }

/** Everything that happened to a unit, from the oldest to the newest. */
export function timelineOf(unit: UnitRecord): Happening[] {
  const seenTrees = new Set<string>()
  const happenings: Happening[] = [
    { kind: 'began', day: unit.validFrom, ground: unit.ground },
    ...unit.names.slice(1).map((name, at): Happening => ({ kind: 'named', day: name.validFrom, ground: name.ground, name: name.officialName, before: unit.names[at]!.officialName })),
    ...unit.types.slice(1).map((type): Happening => ({ kind: 'typed', day: type.validFrom, ground: type.ground, type: type.type })),
    ...unit.places.map((place): Happening => {
      const isFirst = !seenTrees.has(place.tree) && place.validFrom === unit.validFrom
      seenTrees.add(place.tree)
      return { kind: 'placed', day: place.validFrom, ground: isFirst ? undefined : place.ground, tree: place.tree, parent: place.parent, parentName: place.parentName, isFirst }
    }),
    ...unit.predecessors.map((link): Happening => ({ kind: 'took-over', day: link.on, ground: link.note, link })),
    ...unit.successors.map((link): Happening => ({ kind: 'gave', day: link.on, ground: link.note, link })),
    ...(unit.validTo ? [{ kind: 'ended', day: unit.validTo, ground: unit.closingGround } as const] : []),
  ]
  return happenings.sort((one, other) => one.day.localeCompare(other.day) || ranks[one.kind] - ranks[other.kind])
}
