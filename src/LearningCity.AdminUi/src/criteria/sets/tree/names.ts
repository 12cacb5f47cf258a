import { inputsOf, type Known } from '../file/fields'
import { isMap, mapsOf, textOf, type Json, type JsonMap } from '../file/json'
import type { NodeLine } from '../file/setFile'
import type { Names } from './WrittenValue'

const known = (list: Json | undefined, key: string): Known[] => mapsOf(list).map((one) => ({ key: textOf(one[key]) ?? '', name: textOf(one.name) ?? '' }))

/** What keys in a node stand for. @param head Of the set as it is edited. */
export function namesOf(head: JsonMap, lines: readonly NodeLine[], node: JsonMap | undefined, types: readonly Known[]): Names {
  return {
    types,
    inputs: inputsOf(node?.indicator),
    units: known(head.units, 'key'),
    grades: isMap(head.rule) ? known(head.rule.levels, 'code') : [],
    indicators: lines.filter((line) => line.node.indicator !== undefined).map((line) => ({ key: line.code, name: line.name })),
  }
}
