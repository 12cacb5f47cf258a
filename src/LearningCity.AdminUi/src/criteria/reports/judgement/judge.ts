import type { ScoreStatus } from '@/kernel/api'
import type { Answer } from '../answers/answer'
import { changeOf, type Carried } from './change'
import { exactly, millionths, one, reaches, shown } from './exact'
import { boundOf, sumOf, type Line } from './line'
import type { Comparison, Measure, Share, Target } from './measure'

export interface Judgement {
  status: ScoreStatus
  lines: readonly Line[]
}

/**
 * What the answer would come to if it were accepted as it stands. It says nothing that counts: what counts is computed by the API
 * when the report is accepted.
 */
export function judge(measure: Measure, answer: Answer, carried: Carried | null): Judgement {
  if (answer.kind === 'not-applicable') return { status: 'not-applicable', lines: [] }
  if (answer.kind === 'gap') return { status: 'no-data', lines: [] }
  switch (measure.kind) {
    case 'document': {
      const held = answer.documents.filter((paper) => paper.standing === 'active').length
      const status = answer.met === null ? 'no-data' : answer.met && held >= (measure.documents?.minimum ?? 0) ? 'met' : 'not-met'
      return { status, lines: [] }
    }
    case 'share':
      return alone(ofShare(measure, answer, targetOf(measure, 'percent'), measure.direct))
    case 'count':
      return alone(ofSum(measure.value, answer, targetOf(measure, 'value')))
    case 'points':
      return alone({ ...ofSum([measure.mark], answer, targetOf(measure, 'value')), unit: 'points' })
    case 'level':
      return alone(ofLevel(measure, answer))
    case 'change':
      return alone(changeOf(measure, answer, carried))
    case 'all-of': {
      const lines = measure.parts.map((part) => ({ part: part.name, ...ofShare(part, answer, part.target) }))
      const has = (status: ScoreStatus) => lines.some((line) => line.status === status)
      const status = has('not-met') ? 'not-met' : has('no-data') ? 'no-data' : has('not-assessable') ? 'not-assessable' : 'met'
      return { status, lines }
    }
  }
}

const alone = (line: Line): Judgement => ({ status: line.status, lines: [line] })

/** The target, or what the lowest level asks where there is none. */
function targetOf(measure: Measure & { target?: Target }, name: 'percent' | 'value'): Target | undefined {
  if (measure.target) return measure.target
  const lowest = measure.levelTargets?.find((level) => level.comparison !== undefined)
  return lowest && { comparison: lowest.comparison as Comparison, [name]: lowest.value }
}

function ofShare(share: Share, answer: Answer, target: Target | undefined, direct?: string): Line {
  const above = sumOf(share.numerator, answer.figures)
  const below = sumOf(share.denominator, answer.figures)
  if (above !== undefined && below !== undefined) return ofFraction(above, below, target)
  const isCounted = [...share.numerator, ...share.denominator].some((key) => answer.figures[key] !== undefined)
  const delivered = direct === undefined ? undefined : answer.figures[direct]
  return delivered !== undefined && !isCounted && answer.directSource.trim() !== ''
    ? { ...ofFraction(millionths(delivered), 100n * one, target), terms: undefined }
    : { target, status: 'no-data', unit: 'percent' }
}

function ofFraction(above: bigint, below: bigint, target: Target | undefined): Line {
  const terms = { numerator: exactly(above), denominator: exactly(below) }
  if (below === 0n) return { terms, target, status: 'not-assessable', unit: 'percent' }
  const against = target && boundOf(target)
  return {
    terms, target, unit: 'percent',
    shown: shown(100n * above, below, against),
    status: !against ? 'recorded' : reaches(100n * above, below, against) ? 'met' : 'not-met',
  }
}

function ofSum(keys: readonly string[], answer: Answer, target: Target | undefined): Line {
  const sum = sumOf(keys, answer.figures)
  if (sum === undefined) return { target, status: 'no-data' }
  return { target, shown: exactly(sum), status: !target ? 'recorded' : reaches(sum, one, boundOf(target)) ? 'met' : 'not-met' }
}

function ofLevel(measure: Measure & { kind: 'level' }, answer: Answer): Line {
  const words = measure.inputs.find((input) => input.key === measure.level)?.choices ?? []
  const word = measure.target ?? measure.levelTargets?.find((level) => level.choice !== undefined)?.choice
  const reached = answer.choices[measure.level]
  if (reached === undefined) return { word, status: 'no-data' }
  return { word, status: word === undefined ? 'recorded' : words.indexOf(reached) >= words.indexOf(word) ? 'met' : 'not-met' }
}
