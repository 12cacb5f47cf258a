import type { TFunction } from 'i18next'
import type { Comparison, ExplainedTarget, ScoreScope } from '@/kernel/api'
import { figure } from '@/kernel/format'
import { countsUnits, shownIn, type Rule, type SetComparison, type SetTarget, type ShownIn } from './rule'

type Words = TFunction<['scores', 'common']>

/** What a comparison of the API is called in the file of a set, and in the texts. */
export const comparisons: Record<Comparison, SetComparison> = { 'at-least': 'atLeast', 'at-most': 'atMost', below: 'below', 'more-than': 'moreThan', range: 'range' }

/** The minus of a figure that the API has written is a hyphen. */
export const written = (shown: string): string => shown.replace('-', '−')

/** "%", "điểm %", "điểm", "tấn"; with the space before it. */
export function signWords(t: Words, shown: ShownIn): string {
  if (!shown) return ''
  return ` ${'unit' in shown ? shown.unit : t(`sign.${shown.sign}`)}`
}

/** A target: in the words of the source where it has some. */
export function setTargetWords(t: Words, target: SetTarget, sign: string): string {
  if (target.phrase) return target.phrase
  const bound = figure(String(target.percent ?? target.value ?? 0)) + sign
  return t(`common:comparison.${target.comparison}`, { bound, upper: target.upper === undefined ? '' : figure(String(target.upper)) + sign })
}

/** The same of a target that a score explains. */
export function targetWords(t: Words, target: ExplainedTarget, sign: string): string {
  const upper = target.upper?.plain
  return t(`common:comparison.${comparisons[target.comparison]}`, { bound: figure(target.value.plain ?? '0') + sign, upper: upper ? figure(upper) + sign : '' })
}

/** What an indicator asks for, in words; nothing where its source names no threshold. */
export function wantedWords(t: Words, rule: Rule | undefined, scope: ScoreScope): string | undefined {
  if (!rule) return undefined
  const sign = signWords(t, shownIn(rule, scope))
  if (countsUnits(rule, scope)) return rule.rollUp.target && setTargetWords(t, rule.rollUp.target, sign)
  if (rule.kind === 'document') return t(rule.documents?.minimum ? 'wanted.documents' : 'wanted.yes', { count: rule.documents?.minimum ?? 0 })
  if (rule.parts) return wordsOfParts(t, rule, sign)
  if (typeof rule.target === 'string') return t('wanted.level', { level: rule.target })
  return rule.target && setTargetWords(t, rule.target, sign)
}

/** Said once where every part wants the same. */
function wordsOfParts(t: Words, rule: Rule, sign: string): string {
  const wanted = (rule.parts ?? []).map((part) => ({ name: part.name, words: setTargetWords(t, part.target, sign) }))
  const [first] = wanted
  return first && wanted.every((one) => one.words === first.words)
    ? t('wanted.everyPart', { wanted: first.words })
    : wanted.map((one) => `${one.name}: ${one.words}`).join('; ')
}
