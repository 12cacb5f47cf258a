import type { TFunction } from 'i18next'
import { figure } from '@/kernel/format'
import { plainOf } from './exact'
import type { Line } from './line'
import type { Measure, Target } from './measure'

/** A target in words: those of the source where it has some. */
export function targetWords(t: TFunction<['reports', 'common']>, target: Target, unit: string): string {
  if (target.phrase) return target.phrase
  const bound = figure(plainOf(target.percent ?? target.value ?? 0)) + unit
  return t(`common:comparison.${target.comparison}`, { bound, upper: target.upper === undefined ? '' : figure(plainOf(target.upper)) + unit })
}

/** What the indicator asks for, in words; nothing where its source names no threshold. */
export function wantedWords(t: TFunction<['reports', 'common']>, measure: Measure, lines: readonly Line[]): string | undefined {
  if (measure.kind === 'document') return t('target.document')
  const words = lines.flatMap((line) => {
    const said = line.word ? t('target.level', { word: line.word }) : line.target && targetWords(t, line.target, line.target.percent === undefined ? '' : ' %')
    return said ? [line.part ? `${line.part}: ${said}` : said] : []
  })
  return words.length > 0 ? words.join('; ') : undefined
}
