import { figure } from '@/kernel/format'
import type { WordGroup } from '../file/fields'
import { calledIn, memberWord, valueWord, type Words } from '../file/words'

/** A place as a comparison writes it, "indicator/inputs/all/label", in words; keys stand as they are. */
export function changedPlace(t: Words, member: string): string {
  const steps = member.split('/')
  return (steps[0] === 'indicator' && steps.length > 1 ? steps.slice(1) : steps).map((step, place, all) => {
    const offset = steps.length - all.length
    return memberWord(t, calledIn(steps, place + offset)) || step
  }).join(' › ')
}

const groups: Record<string, WordGroup> = { comparison: 'comparison', direction: 'direction', reading: 'reading', part: 'part', type: 'inputType', severity: 'severity', previousFrom: 'previousFrom' }

/** What stood there, in words: the words of the format, lists and figures as the office writes them. */
export function changedValue(t: Words, member: string, value: string, isHead: boolean): string {
  const steps = member.split('/')
  const last = steps.at(-1) ?? ''
  if (value === 'true' || value === 'false') return t(value === 'true' ? 'yes' : 'no')
  if (value === 'null') return member === 'rule' ? t('rule.none') : t('comparison.nothing')
  if (last === 'kind') return valueWord(isHead ? (steps[0] === 'rule' ? 'ruleKind' : 'unitKind') : steps.includes('rollUp') ? 'rollUp' : steps.includes('checks') ? 'checkKind' : 'kind', value)
  const group = groups[last]
  if (group) return valueWord(group, value)
  if (value.startsWith('[')) return listed(value)
  return /^-?\d+(\.\d+)?$/.test(value) && figures.has(last) ? figure(value) : value
}

/** Members that hold figures; a code such as 1.10 is text. */
const figures = new Set(['percent', 'value', 'upper', 'points', 'weight', 'cap', 'full', 'floor', 'from', 'minimum', 'maximum'])

function listed(value: string): string {
  try {
    return (JSON.parse(value) as unknown[]).map(String).join(' · ')
  } catch {
    return value
  }
}
