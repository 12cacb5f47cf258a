import { choice, day, several, text, type Search } from '@/kernel/search'

export const steps = ['ground', 'units', 'successors', 'along', 'preview'] as const
export type Step = (typeof steps)[number]

/** A merger or split as far as it is thought out: everything stands in the address, so that it can be left, sent and taken up again. */
export interface ArrangementSearch {
  step?: Step
  /** The first day of the new order. */
  on?: string
  number?: string
  issued?: string
  note?: string
  /** Units taken over; of a split, the one that is divided. */
  from?: string[]
  /** Those of them that give a part only. */
  part?: string[]
  /** Those that give a part and end all the same; of a split, the unit ends. */
  ends?: string[]
  /** Units that are there already and take over. */
  into?: string[]
  /** Units that are founded, as `written` writes them. */
  founded?: string[]
  /** Where founded units stand: tree and parent. */
  place?: string[]
  /** Groups the successors join. */
  group?: string[]
  /** Where units below go: unit, tree and parent. */
  move?: string[]
}

export const arrangementSearch = (search: Search): ArrangementSearch => ({
  step: choice(search.step, steps),
  on: day(search.on),
  number: text(search.number),
  issued: day(search.issued),
  note: text(search.note),
  from: several(search.from),
  part: several(search.part),
  ends: several(search.ends),
  into: several(search.into),
  founded: several(search.founded),
  place: several(search.place),
  group: several(search.group),
  move: several(search.move),
})

/** Several things in one value of the address. */
export const written = (...parts: readonly (string | undefined)[]): string => parts.map((part) => (part ?? '').trim().replaceAll('~', '-')).join('~')

export const parts = (value: string): (string | undefined)[] => value.split('~').map((part) => part || undefined)

/** A unit that is founded, as it is asked for. */
export interface Founded {
  code: string
  officialName: string
  type: string
  shortName?: string
  officialCode?: string
}

export const writeFounded = (unit: Founded): string => written(unit.code, unit.officialName, unit.type, unit.shortName, unit.officialCode)

export function readFounded(value: string): Founded {
  const [code, officialName, type, shortName, officialCode] = parts(value)
  return { code: code ?? '', officialName: officialName ?? '', type: type ?? '', shortName, officialCode }
}

/** Begins the code of a founded unit where a unit below goes to it. */
export const foundedMark = '+'

