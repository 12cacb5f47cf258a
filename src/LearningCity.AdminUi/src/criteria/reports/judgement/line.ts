import type { ScoreStatus } from '@/kernel/api'
import { millionths, type Bound } from './exact'
import type { Target } from './measure'

/** One line of a judgement: "7/10 = 70,00 %, tối thiểu 70 %: đạt". */
export interface Line {
  /** Of an indicator of several parts: which. */
  part?: string
  /** The terms as they stand in the formula, plain decimals. */
  terms?: { numerator: string; denominator?: string }
  /** Of a change: from what to what, plain decimals, and which way is wanted. */
  moved?: { from: string; to: string; direction: 'up' | 'down'; isShare: boolean }
  /** What is held against the target, rounded so that it never contradicts the verdict. */
  shown?: string
  unit?: 'percent' | 'points'
  target?: Target
  /** Of a level: the word wanted. */
  word?: string
  status: ScoreStatus
}

/** The sum of the figures; nothing while one is missing. */
export function sumOf(keys: readonly string[], figures: Readonly<Record<string, string>>): bigint | undefined {
  let sum = 0n
  for (const key of keys) {
    const figure = figures[key]
    if (figure === undefined) return undefined
    sum += millionths(figure)
  }
  return sum
}

/** What the target decides by. */
export const boundOf = (target: Target): Bound => ({ comparison: target.comparison, bound: millionths(target.percent ?? target.value ?? 0) })
