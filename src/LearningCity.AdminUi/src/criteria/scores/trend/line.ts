import type { Trend, TrendPoint } from '@/kernel/api'

/** A line of a trend as it is drawn: a value for each round, or none. */
export interface Drawn {
  name: string
  /** Only what may be held against the newest round. */
  values: (number | null)[]
  /** The target of each round's version. */
  targets: (number | null)[]
}

/** "1.234,50" of the API as a number that places a point; what is shown stays the text. */
export function placed(shown: string | null | undefined): number | null {
  if (!shown) return null
  const value = Number(shown.replaceAll('.', '').replace(',', '.'))
  return Number.isFinite(value) ? value : null
}

const ofPoints = (name: string, points: readonly TrendPoint[]): Drawn => ({
  name,
  values: points.map((point) => (point.isComparable ? placed(point.cell?.shown) : null)),
  targets: points.map((point) => (point.target?.value.plain === undefined || point.target.value.plain === null ? null : Number(point.target.value.plain))),
})

/** The line of an indicator, or of the points of the whole (`*`); nothing where there is no figure to draw. */
export function drawnOf(trend: Trend, indicator: string): Drawn | undefined {
  const line = trend.indicators.find((one) => one.code === indicator)
  const drawn = line
    ? ofPoints(`${line.code} ${line.name}`, line.points)
    : indicator === '*'
      ? { name: '', values: trend.whole.map((whole) => (whole.isComparable ? placed(whole.total?.rescaled ?? whole.total?.points) : null)), targets: [] }
      : undefined
  return drawn?.values.some((value) => value !== null) ? drawn : undefined
}

/** The first indicator that has something to draw, the fullest line first. */
export function fullest(trend: Trend): string | undefined {
  const count = (code: string) => drawnOf(trend, code)?.values.filter((value) => value !== null).length ?? 0
  return trend.indicators.map((line) => line.code).filter((code) => count(code) > 0).sort((one, other) => count(other) - count(one))[0]
}

/** Between which rounds the unit came to be: the place of the first round whose cut-off lies on or after a merger. */
export function mergedBefore(trend: Trend): { at: number; remark: string }[] {
  const days = new Map(trend.predecessors.map((one) => [one.on, one.remark]))
  return [...days].flatMap(([on, remark]) => {
    const at = trend.rounds.findIndex((round) => round.cutOff >= on)
    return at > 0 ? [{ at, remark }] : []
  })
}
