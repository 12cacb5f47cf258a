import { isMap, type Json, type JsonMap, type Path } from '../file/json'
import { pointerOf } from '../file/pointer'

export interface Difference {
  path: Path
  theirs: string | undefined
  mine: string | undefined
}

/** Every single value, by its place. */
function flat(value: Json, path: Path, into: Map<string, { path: Path; text: string }>): void {
  if (Array.isArray(value)) value.forEach((item, place) => flat(item, [...path, place], into))
  else if (isMap(value)) for (const [member, held] of Object.entries(value)) flat(held, [...path, member], into)
  else into.set(pointerOf(path), { path, text: String(value) })
}

const flatOf = (value: JsonMap) => {
  const into = new Map<string, { path: Path; text: string }>()
  flat(value, [], into)
  return into
}

/** What somebody else has changed meanwhile, and what is typed there. */
export function differences(base: JsonMap, theirs: JsonMap, mine: JsonMap): Difference[] {
  const [before, now, typed] = [flatOf(base), flatOf(theirs), flatOf(mine)]
  return [...new Set([...before.keys(), ...now.keys()])]
    .filter((pointer) => before.get(pointer)?.text !== now.get(pointer)?.text)
    .map((pointer) => ({
      path: (now.get(pointer) ?? before.get(pointer))!.path,
      theirs: now.get(pointer)?.text,
      mine: typed.get(pointer)?.text,
    }))
}
