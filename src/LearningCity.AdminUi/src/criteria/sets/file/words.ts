import i18next, { type TFunction } from 'i18next'
import { figure } from '@/kernel/format'
import type { WordGroup } from './fields'
import { figureOf, isMap, mapsOf, textOf, textsOf, type Json, type JsonMap, type Path } from './json'

export type Words = TFunction<['sets', 'common']>
type Member = keyof typeof import('@/i18n/vi/sets.json')['member']

/** The office's word for a member of a set file; of what the format does not know, its name. */
export const memberWord = (t: Words, member: string): string => (i18next.exists(`sets:member.${member}`) ? t(`member.${member as Member}`) : member)

/** The office's word for what a member says; of what the format does not know, what stands there. */
export const valueWord = (group: WordGroup, value: string): string =>
  i18next.exists(`sets:value.${group}.${value}`) ? i18next.t(`sets:value.${group}.${value}` as never) : value

/** A place within a node or the head, in words: "Mục tiêu › Tỷ lệ". */
export function placeWords(t: Words, path: Path): string {
  return path
    .flatMap((step, place) => {
      if (typeof step === 'number') return []
      const next = path[place + 1]
      const said = memberWord(t, calledIn(path, place))
      return step === 'indicator' && path.length > place + 1 ? [] : [typeof next === 'number' ? `${said} ${next + 1}` : said]
    })
    .join(' › ')
}

/** Two members mean something else in another place. */
export function calledIn(path: Path, place: number): string {
  const step = String(path[place])
  if (step === 'unit' && path.includes('inputs')) return 'measuredIn'
  return step === 'basis' && path.includes('indicator') ? 'comparedBasis' : step
}

/** A target in words: those of the source where it has some. */
export function targetWords(t: Words, target: Json | undefined, sign: string): string | undefined {
  if (typeof target === 'string') return target && t('target.level', { level: target })
  if (!isMap(target)) return undefined
  const phrase = textOf(target.phrase)
  if (phrase) return phrase
  const bound = figureOf(target.percent) ?? figureOf(target.value)
  const upper = figureOf(target.upper)
  const comparison = (['atLeast', 'atMost', 'below', 'above', 'moreThan', 'range'] as const).find((one) => one === target.comparison)
  if (!comparison || bound === undefined) return undefined
  return t(`common:comparison.${comparison}`, { bound: figure(bound) + sign, upper: upper === undefined ? '…' : figure(upper) + sign })
}

/** What an indicator asks for; nothing where its source names no threshold. */
export function wantedWords(t: Words, indicator: JsonMap): string | undefined {
  if (indicator.kind === 'document') {
    const count = isMap(indicator.documents) ? (figureOf(indicator.documents.minimum) ?? '0') : '0'
    return count === '0' ? t('target.yes') : t('target.documents', { count: Number(count) })
  }
  const parts = mapsOf(indicator.parts)
  if (parts.length > 0) return parts.map((part) => [textOf(part.name), targetWords(t, part.target, ' %')].filter(Boolean).join(': ')).join('; ')
  // A mark counts whether it is held against something or not.
  return targetWords(t, indicator.target, signOf(t, indicator)) ?? (indicator.kind === 'points' ? t('target.mark') : undefined)
}

function signOf(t: Words, indicator: JsonMap): string {
  if (indicator.kind === 'share') return ' %'
  if (indicator.kind === 'points') return ` ${t('target.marks')}`
  if (indicator.kind === 'change' && isMap(indicator.target)) {
    if (indicator.target.reading === 'relative') return ' %'
    if (indicator.target.reading === 'points') return ` ${t('target.percentPoints')}`
  }
  const counted = textsOf(indicator.kind === 'count' ? indicator.value : undefined)
  const unit = mapsOf(indicator.inputs).find((input) => counted.includes(textOf(input.key) ?? ''))?.unit
  return textOf(unit) ? ` ${textOf(unit)}` : ''
}
