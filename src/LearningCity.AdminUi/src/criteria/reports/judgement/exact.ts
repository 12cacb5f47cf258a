import type { Comparison } from './measure'

/** Figures as whole millionths and their fractions, as the API computes them: nothing is divided or rounded before it is shown. */
export const one = 1_000_000n

/** "1234.5" in millionths. @param plain At most six places, as every figure has. */
export function millionths(plain: string | number): bigint {
  const [whole = '0', fraction = ''] = (typeof plain === 'number' ? plainOf(plain) : plain).split('.')
  const digits = BigInt(whole.replace('-', '') + fraction.padEnd(6, '0').slice(0, 6))
  return whole.startsWith('-') ? -digits : digits
}

/** A number of the API as plain decimal text, without an exponent. */
export const plainOf = (value: number): string =>
  Math.abs(value) < 1e-6 && value !== 0 ? value.toFixed(6).replace(/0+$/, '') : String(value)

export interface Bound {
  comparison: Comparison
  /** In millionths. */
  bound: bigint
}

export function passes(comparison: Comparison, value: bigint, bound: bigint): boolean {
  switch (comparison) {
    case 'atLeast':
    case 'range':
      return value >= bound
    case 'atMost':
      return value <= bound
    case 'below':
      return value < bound
    default:
      return value > bound
  }
}

/** Whether numerator / denominator stands on the good side of the bound, by cross-multiplication. @param denominator Above zero. */
export const reaches = (numerator: bigint, denominator: bigint, { comparison, bound }: Bound): boolean =>
  passes(comparison, numerator * one, bound * denominator)

const usualPlaces = 2
const mostPlaces = 60

/**
 * Plain decimal text of a fraction: two places, half away from zero, and more where two would contradict the verdict.
 * @param denominator Not zero.
 */
export function shown(numerator: bigint, denominator: bigint, bound?: Bound): string {
  const [above, below] = denominator < 0n ? [-numerator, -denominator] : [numerator, denominator]
  for (let places = usualPlaces; ; places++) {
    const scaled = rounded(above, below, places)
    const says = !bound || passes(bound.comparison, scaled * one, bound.bound * 10n ** BigInt(places)) === reaches(above, below, bound)
    if (says || places === mostPlaces) return written(scaled, places)
  }
}

/** A sum of millionths with as many places as it has. */
export function exactly(value: bigint): string {
  return written(value, 6).replace(/\.?0+$/, '')
}

function rounded(numerator: bigint, denominator: bigint, places: number): bigint {
  const scaled = (numerator < 0n ? -numerator : numerator) * 10n ** BigInt(places) * 2n
  const half = (scaled + denominator) / (denominator * 2n)
  return numerator < 0n ? -half : half
}

function written(scaled: bigint, places: number): string {
  const digits = (scaled < 0n ? -scaled : scaled).toString().padStart(places + 1, '0')
  return `${scaled < 0n ? '-' : ''}${digits.slice(0, -places)}.${digits.slice(-places)}`
}
