import { asWritten } from '@/kernel/format'

/** A value of a set file, whatever it says: a draft may say anything. */
export type Json = string | number | boolean | null | Json[] | JsonMap
export type JsonMap = { [member: string]: Json }

/** A place in a file: names of members and numbers of list items. */
export type Path = readonly (string | number)[]

export const isMap = (value: Json | undefined): value is JsonMap => typeof value === 'object' && value !== null && !Array.isArray(value)

/** A list, or an empty one where there is something else. */
export const listOf = (value: Json | undefined): Json[] => (Array.isArray(value) ? value : [])

/** The objects of a list. */
export const mapsOf = (value: Json | undefined): JsonMap[] => listOf(value).filter(isMap)

/** The texts of a list. */
export const textsOf = (value: Json | undefined): string[] => listOf(value).filter((one) => typeof one === 'string')

/** A text, or nothing where there is something else. */
export const textOf = (value: Json | undefined): string | undefined => (typeof value === 'string' ? value : undefined)

/** A figure as plain decimal; a file writes it as a number or as its text. */
export const figureOf = (value: Json | undefined): string | undefined =>
  typeof value === 'number' ? String(value) : typeof value === 'string' && /^-?\d+(\.\d+)?$/.test(value) ? value : undefined

/** Plain decimal as a file writes it: a number where that loses nothing. */
export const writtenFigure = (plain: string): Json => (String(Number(plain)) === plain ? Number(plain) : plain)

export function at(value: Json | undefined, path: Path): Json | undefined {
  let found = value
  for (const step of path) {
    if (Array.isArray(found)) found = found[Number(step)]
    else if (isMap(found)) found = Object.hasOwn(found, step) ? found[step] : undefined
    else return undefined
  }
  return found
}

/** The same with another value at a place; without one the member, or the item of a list, goes. What is missing on the way is made. */
export function put(value: Json | undefined, path: Path, given: Json | undefined): Json {
  const [step, ...rest] = path
  if (step === undefined) return given ?? null
  if (typeof step === 'number') {
    const list = [...listOf(value)]
    if (rest.length === 0 && given === undefined) list.splice(step, 1)
    else list[step] = put(list[step], rest, given)
    return list
  }
  const map: JsonMap = isMap(value) ? { ...value } : {}
  if (rest.length === 0 && given === undefined) delete map[step]
  else map[step] = put(map[step], rest, given)
  return map
}

/** Whether two values say the same, in whatever order their members stand. */
export function same(one: Json | undefined, other: Json | undefined): boolean {
  if (Array.isArray(one) && Array.isArray(other)) return one.length === other.length && one.every((item, place) => same(item, other[place]))
  if (!isMap(one) || !isMap(other)) return one === other
  const members = Object.keys(one)
  return members.length === Object.keys(other).length && members.every((member) => Object.hasOwn(other, member) && same(one[member], other[member]))
}

/** Every text in composed Unicode, as a set file wants it, without spaces around it. */
export function composed(value: Json): Json {
  if (typeof value === 'string') return asWritten(value)
  if (Array.isArray(value)) return value.map(composed)
  return isMap(value) ? Object.fromEntries(Object.entries(value).map(([member, held]) => [member, composed(held)])) : value
}
