import type { IndicatorKind } from './fields'
import { isMap, listOf, mapsOf, type Json, type JsonMap } from './json'

const shared = [
  'inputs', 'documents', 'guidance', 'dataSources', 'responsible', 'assignments', 'rollUp', 'allowsNotApplicable', 'points', 'weight', 'unitTypes', 'levelTargets', 'checks',
]

const input = (key: string, type: string): JsonMap => ({ key, label: '', type, required: true, ...(type === 'choice' && { choices: [] }) })

const begun: Record<IndicatorKind, { inputs: JsonMap[]; members: JsonMap }> = {
  document: { inputs: [input('dat', 'boolean')], members: { met: 'dat' } },
  share: { inputs: [input('tuSo', 'integer'), input('mauSo', 'integer')], members: { numerator: ['tuSo'], denominator: ['mauSo'], target: { comparison: 'atLeast' } } },
  count: { inputs: [input('so', 'integer')], members: { value: ['so'] } },
  change: { inputs: [input('so', 'integer')], members: { current: { sum: ['so'] }, previousFrom: 'last-round', direction: 'up', target: { comparison: 'atLeast', reading: 'relative' } } },
  level: { inputs: [input('muc', 'choice')], members: { level: 'muc' } },
  points: { inputs: [input('diem', 'decimal')], members: { mark: 'diem' } },
  'all-of': {
    inputs: [input('tuSo1', 'integer'), input('mauSo1', 'integer'), input('tuSo2', 'integer'), input('mauSo2', 'integer')],
    members: {
      parts: [1, 2].map((number) => ({ key: `phan${number}`, name: '', numerator: [`tuSo${number}`], denominator: [`mauSo${number}`], target: { comparison: 'atLeast' } })),
    },
  },
}

/** An indicator of another kind, with what both kinds have; what is missing is begun, and named as a fault until it is there. */
export function ofKind(kind: IndicatorKind, before: Json | undefined): JsonMap {
  const kept = isMap(before) ? Object.fromEntries(Object.entries(before).filter(([member]) => shared.includes(member))) : {}
  const { inputs, members } = begun[kind]
  const hasInputs = mapsOf(kept.inputs).length > 0
  const known = new Set(mapsOf(kept.inputs).map((one) => one.key))
  return {
    documents: { minimum: kind === 'document' ? 1 : 0 },
    assignments: [],
    rollUp: { kind: 'lead' },
    ...kept,
    kind,
    inputs: hasInputs ? [...listOf(kept.inputs), ...inputs.filter((one) => !known.has(one.key ?? null))] : inputs,
    ...members,
  }
}

const single = ['met', 'direct', 'mark', 'input', 'total', 'lesser', 'greater', 'level', 'current', 'previous']
const many = ['numerator', 'denominator', 'value', 'sum', 'over', 'of']

/** An indicator whose input has another key: everything that names it goes along. */
export function rekeyed(indicator: JsonMap, from: string, to: string): JsonMap {
  const rename = (value: Json, member: string): Json => {
    if (Array.isArray(value)) return value.map((item) => (item === from && many.includes(member) ? to : isMap(item) ? inner(item) : item))
    if (isMap(value)) return inner(value)
    return value === from && single.includes(member) ? to : value
  }
  const inner = (map: JsonMap): JsonMap =>
    Object.fromEntries(Object.entries(map).map(([member, value]) => [member, member === 'inputs' || member === 'levelTargets' ? value : rename(value, member)]))
  return inner(indicator)
}
