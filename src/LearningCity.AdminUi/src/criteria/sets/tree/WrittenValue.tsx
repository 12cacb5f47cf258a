import { useTranslation } from 'react-i18next'
import { figure } from '@/kernel/format'
import type { Field, Known } from '../file/fields'
import { figureOf, isMap, mapsOf, textOf, textsOf, type Json } from '../file/json'
import { memberWord, targetWords, valueWord } from '../file/words'
import { WrittenItems } from './WrittenItems'
import { WrittenLines } from './WrittenLines'

/** What keys in a node stand for. */
export interface Names {
  inputs: readonly Known[]
  units: readonly Known[]
  grades: readonly Known[]
  indicators: readonly Known[]
  types: readonly Known[]
}

const nameIn = (known: readonly Known[], key: string) => known.find((one) => one.key === key)?.name || key

/** Whether there is anything to show of a member. */
export const isSaid = (value: Json | undefined): boolean =>
  value !== undefined && value !== null && value !== '' && !(Array.isArray(value) && value.length === 0) && !(isMap(value) && Object.keys(value).length === 0)

/** What a member of a set file says, in words. */
export function WrittenValue({ field, value, names }: { field: Field; value: Json | undefined; names: Names }) {
  const { t } = useTranslation(['sets', 'common'])
  const text = textOf(value) ?? ''
  if (!isSaid(value)) return null
  switch (field.as) {
    case 'figure':
    case 'whole':
      return <span className="figure">{figure(figureOf(value) ?? String(value))}</span>
    case 'tick':
      return t(value === true ? 'yes' : 'no')
    case 'word':
      return valueWord(field.group, text)
    case 'key':
      return nameIn(names.inputs, text)
    case 'unit':
      return nameIn(names.units, text)
    case 'grade':
      return nameIn(names.grades, text)
    case 'keys':
      return textsOf(value).map((key) => nameIn(names.inputs, key)).join(' + ')
    case 'types':
      return textsOf(value).map((code) => nameIn(names.types, code)).join(' · ')
    case 'indicators':
      return textsOf(value).map((code) => `${code} ${nameIn(names.indicators, code)}`).join('; ')
    case 'lines':
      return textsOf(value).join(' · ')
    case 'areas':
      return <ul className="written-texts">{textsOf(value).map((one, at) => <li key={at}>{one}</li>)}</ul>
    case 'group':
      return field.member === 'target' ? targetWords(t, value, signOf(field)) : isMap(value) && <WrittenLines fields={field.fields} of={value} names={names} />
    case 'items':
      return <WrittenItems label={memberWord(t, field.member)} fields={field.fields} items={mapsOf(value)} names={names} />
    default:
      return text
  }
}

const signOf = (field: Extract<Field, { as: 'group' }>) => (field.fields.some((one) => one.member === 'percent') ? ' %' : '')
