import type { Answer } from '../answers/answer'
import { exactly, one, plainOf, reaches, shown } from './exact'
import { boundOf, sumOf, type Line } from './line'
import type { Measure } from './measure'

/** What was accepted in the round before, as far as a change is measured against it. */
export interface Carried {
  figures: Readonly<Record<string, number | null>>
  choices: Readonly<Record<string, string>>
}

/** This period against the previous one. Missing comes first, then the basis, then what cannot be divided. */
export function changeOf(measure: Measure & { kind: 'change' }, answer: Answer, carried: Carried | null): Line {
  const { target } = measure
  const isCarried = measure.previousFrom === 'last-round'
  const figures = isCarried ? plain(carried) : answer.figures
  const from = isCarried ? measure.current : (measure.previous ?? { sum: [] })
  const now = sumOf(measure.current.sum, answer.figures)
  const over = sumOf(measure.current.over ?? [], answer.figures)
  const before = sumOf(from.sum, figures)
  const beforeOver = sumOf(from.over ?? [], figures)
  if (now === undefined || over === undefined || before === undefined || beforeOver === undefined) return { target, status: 'no-data' }
  const basis = basisOf(measure, answer, isCarried ? carried : null)
  if (basis !== 'same') return { target, status: basis }
  const isShare = (measure.current.over ?? []).length > 0
  if (isShare && (over === 0n || beforeOver === 0n)) return { target, status: 'not-assessable' }
  if (target.reading === 'relative' && before === 0n) return { target, status: 'not-assessable' }
  const rise = isShare ? now * beforeOver - before * over : now - before
  const gain = measure.direction === 'up' ? rise : -rise
  const [above, below] = fraction(gain, isShare, target.reading ?? 'absolute', { over, before, beforeOver })
  const against = boundOf(target)
  return {
    target,
    moved: {
      from: isShare ? shown(100n * before, beforeOver) : exactly(before),
      to: isShare ? shown(100n * now, over) : exactly(now),
      direction: measure.direction,
      isShare,
    },
    shown: shown(above, below, against),
    unit: target.reading === 'absolute' ? undefined : target.reading === 'points' ? 'points' : 'percent',
    status: reaches(above, below, against) ? 'met' : 'not-met',
  }
}

function fraction(gain: bigint, isShare: boolean, reading: 'points' | 'relative' | 'absolute', terms: { over: bigint; before: bigint; beforeOver: bigint }): [bigint, bigint] {
  const { over, before, beforeOver } = terms
  if (isShare) return [100n * gain, reading === 'points' ? over * beforeOver : before * over]
  return reading === 'absolute' ? [gain, one] : [100n * gain, before < 0n ? -before : before]
}

function basisOf(measure: Measure & { kind: 'change' }, answer: Answer, carried: Carried | null): 'same' | 'no-data' | 'not-assessable' {
  const { basis } = measure
  if (!basis) return 'same'
  const now = answer.choices[basis.current]
  const before = measure.previousFrom ? carried?.choices[basis.current] : basis.previous ? answer.choices[basis.previous] : now
  if (now === undefined || before === undefined) return 'no-data'
  return now === before && (!basis.accepted?.length || basis.accepted.includes(now)) ? 'same' : 'not-assessable'
}

function plain(carried: Carried | null): Record<string, string> {
  const given = Object.entries(carried?.figures ?? {}).filter((entry): entry is [string, number] => entry[1] !== null)
  return Object.fromEntries(given.map(([key, value]) => [key, plainOf(value)]))
}
