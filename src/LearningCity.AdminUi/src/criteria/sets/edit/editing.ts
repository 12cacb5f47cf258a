import { createContext, useContext } from 'react'
import type { Known } from '../file/fields'
import type { Json, JsonMap, Path } from '../file/json'
import { liesIn } from '../file/pointer'

/** One thing that is wrong, with its place in what is edited. */
export interface PlacedFault {
  path: Path
  message: string
}

/** What every field of an editor works on. */
export interface Editing {
  value: JsonMap
  faults: readonly PlacedFault[]
  change: (path: Path, given: Json | undefined) => void
  /** A figure that is typed and is none: nothing is saved before it is mended. */
  doubt: (path: Path, isWrong: boolean) => void
  /** What may be named: inputs of the indicator, units of the set, grades of its rule, its indicators, types of unit, words of its levels. */
  inputs: readonly Known[]
  units: readonly Known[]
  grades: readonly Known[]
  indicators: readonly Known[]
  types: readonly Known[]
  choices: readonly string[]
}

const EditingContext = createContext<Editing | undefined>(undefined)
export const EditingProvider = EditingContext.Provider

export function useEditing(): Editing {
  const editing = useContext(EditingContext)
  if (!editing) throw new Error('A field of a set stands in an editor.')
  return editing
}

export const fieldId = (path: Path): string => `field-${path.join('.')}`

/** Messages about the value at a place; of a list with those about its items. */
export const messagesAt = (faults: readonly PlacedFault[], path: Path, within: boolean): string[] =>
  faults.filter((fault) => (within ? liesIn(fault.path, path) : fault.path.length === path.length && liesIn(fault.path, path))).map((fault) => fault.message)

/** Goes to the field of a place, or to the nearest one that holds it. */
export function goToField(path: Path): void {
  for (let length = path.length; length > 0; length--) {
    const field = document.getElementById(fieldId(path.slice(0, length)))
    if (field) {
      field.scrollIntoView({ block: 'center' })
      return field.focus({ preventScroll: true })
    }
  }
}
