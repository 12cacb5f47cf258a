import { describe, expect, it } from 'vitest'
import type { TFunction } from 'i18next'
import type { ScoredNode, Trend } from '@/kernel/api'
import { codeWidth, linesOf } from '@/criteria/scores/board/tree'
import { isSameView, moved, shownAt, viewOf } from '@/criteria/scores/heat/window'
import { rulesOf, shownIn, type Rule } from '@/criteria/scores/rule/rule'
import { drawnOf, fullest, mergedBefore } from '@/criteria/scores/trend/line'
import { changeableOf, changedTargets, keyOf, readTargets, writtenTarget } from '@/criteria/scores/whatif/targets'
import { wantedWords, written } from '@/criteria/scores/rule/words'

const node = (code: string, parent: string | null, kind: string | null) => ({ code, parent, kind, name: code, counts: {} }) as ScoredNode
const t = ((key: string, holes?: object) => `${key}${holes ? JSON.stringify(holes) : ''}`) as unknown as TFunction<['scores', 'common']>

const share: Rule = {
  kind: 'share', inputs: [], target: { comparison: 'below', percent: 0.05 }, rollUp: { kind: 'count', target: { comparison: 'atLeast', percent: '60', phrase: 'Tối thiểu 60% xã' } },
}

describe('the scoreboard', () => {
  const nodes = [node('1', null, null), node('1.1', '1', null), node('1.1.1', '1.1', 'share'), node('2', null, null), node('2.1', '2', 'count')]

  it('shows every line in its depth, and folds what lies below a group', () => {
    expect(linesOf(nodes, []).map((line) => [line.node.code, line.depth, line.isGroup])).toEqual([['1', 0, true], ['1.1', 1, true], ['1.1.1', 2, false], ['2', 0, true], ['2.1', 1, false]])
    expect(linesOf(nodes, ['1']).map((line) => line.node.code)).toEqual(['1', '2', '2.1'])
    expect(linesOf(nodes, ['1.1']).map((line) => line.node.code)).toEqual(['1', '1.1', '2', '2.1'])
  })

  it('keeps room for the longest code', () => expect(codeWidth(['1', '10.10.2'])).toBe(8))
})

describe('the rule of an indicator', () => {
  it('is found below every layer of the file', () => {
    const rules = rulesOf({ nodes: [{ code: '1', children: [{ code: '1.1', children: [{ code: '1.1.1', indicator: share }] }] }] })
    expect([...rules.keys()]).toEqual(['1.1.1'])
  })

  it('says what a figure is in: of units that are counted a share of units, else its own', () => {
    expect(shownIn(share, 'below')).toEqual({ sign: 'percent' })
    const moved: Rule = { kind: 'change', inputs: [{ key: 'a', label: '', unit: 'tấn' }], current: { sum: ['a'] }, target: { comparison: 'atLeast', value: 1, reading: 'absolute' }, rollUp: { kind: 'sum' } }
    expect(shownIn(moved, 'below')).toEqual({ unit: 'tấn' })
    expect(shownIn({ ...moved, target: { comparison: 'atLeast', value: 1, reading: 'points' } }, 'own')).toEqual({ sign: 'points' })
  })

  it('says what is wanted: of units that are counted their target, else its own', () => {
    expect(wantedWords(t, share, 'below')).toBe('Tối thiểu 60% xã')
    expect(wantedWords(t, share, 'own')).toBe('common:comparison.below{"bound":"0,05 sign.percent","upper":""}')
    expect(wantedWords(t, { ...share, target: undefined }, 'own')).toBeUndefined()
  })

  it('says the target of all parts once where it is the same', () => {
    const parts = (second: number): Rule => ({
      kind: 'all-of', inputs: [], rollUp: { kind: 'lead' },
      parts: [{ key: 'a', name: 'A', target: { comparison: 'atLeast', percent: 90 } }, { key: 'b', name: 'B', target: { comparison: 'atLeast', percent: second } }],
    })
    expect(wantedWords(t, parts(90), 'own')).toContain('wanted.everyPart')
    expect(wantedWords(t, parts(80), 'own')).toMatch(/^A: .*; B: /)
  })

  it('is written with the minus of figures', () => expect(written('-1.234,50')).toBe('−1.234,50'))
})

describe('the heat table', () => {
  const city = { rows: 2228, columns: 60 }
  const frame = { top: 0, left: 0, height: 32 + 20 * 28, width: 300 + 20 * 42, nameWidth: 300 }

  it('draws what is in view, a little around it, and nothing beyond its ends', () => {
    expect(viewOf(frame, city)).toEqual({ firstRow: 0, lastRow: 24, firstColumn: 0, lastColumn: 24 })
    const middle = viewOf({ ...frame, top: 1000 * 28, left: 30 * 42 }, city)
    expect(middle.firstRow).toBeLessThanOrEqual(1000)
    expect(middle.lastRow).toBeGreaterThanOrEqual(1020)
    expect((middle.lastRow - middle.firstRow) * (middle.lastColumn - middle.firstColumn)).toBeLessThan(1000)
    expect(viewOf({ ...frame, top: 2208 * 28, left: 40 * 42 }, city)).toMatchObject({ lastRow: 2228, lastColumn: 60 })
  })

  it('is drawn anew only every few rows', () => {
    const at = (row: number) => viewOf({ ...frame, top: row * 28 }, city)
    expect(isSameView(at(13), at(15))).toBe(true)
    expect(isSameView(at(13), at(17))).toBe(false)
  })

  it('is walked by keys, from the head to the last unit and no further', () => {
    const from = (row: number, column: number, key: string, isWide = false) => moved({ row, column }, key, isWide, city, 20)
    expect(from(0, 0, 'ArrowUp')).toEqual({ row: -1, column: 0 })
    expect(from(-1, -1, 'ArrowLeft')).toEqual({ row: -1, column: -1 })
    expect(from(2220, 3, 'PageDown')).toEqual({ row: 2227, column: 3 })
    expect(from(5, 3, 'PageUp')).toEqual({ row: 0, column: 3 })
    expect(from(5, 3, 'End', true)).toEqual({ row: 2227, column: 59 })
    expect(from(5, 3, 'Home')).toEqual({ row: 5, column: -1 })
    expect(from(5, 3, 'a')).toBeUndefined()
  })

  it('scrolls as far as the cell needs', () => {
    expect(shownAt({ row: 5, column: 5 }, frame)).toEqual({ top: 0, left: 0 })
    expect(shownAt({ row: 20, column: 20 }, frame)).toEqual({ top: 28, left: 42 })
    expect(shownAt({ row: 3, column: -1 }, { ...frame, top: 10 * 28, left: 84 })).toEqual({ top: 3 * 28, left: 84 })
  })
})

describe('the trend', () => {
  const point = (shown: string | null, isComparable: boolean, target: string | null = '70') =>
    ({ cell: shown === null ? null : { shown }, isComparable, target: target === null ? null : { value: { plain: target } } })
  const trend = {
    rounds: [{ cutOff: '2024-11-30' }, { cutOff: '2025-11-30' }],
    predecessors: [{ on: '2025-07-01', remark: 'Sáp nhập từ 01/07/2025' }, { on: '2025-07-01', remark: 'Sáp nhập từ 01/07/2025' }],
    indicators: [
      { code: '1', name: 'A', points: [point('62,97', false), point('1.062,95', true)] },
      { code: '2', name: 'B', points: [point('-0,04', true), point('5,00', true, null)] },
      { code: '3', name: 'C', points: [point(null, false), point(null, true)] },
    ],
    whole: [],
  } as unknown as Trend

  it('draws what may be compared, each beside the target of its round', () => {
    expect(drawnOf(trend, '1')).toMatchObject({ values: [null, 1062.95], targets: [70, 70] })
    expect(drawnOf(trend, '2')).toMatchObject({ values: [-0.04, 5], targets: [70, null] })
    expect(drawnOf(trend, '3')).toBeUndefined()
    expect(fullest(trend)).toBe('2')
  })

  it('marks a merger once, before the first round that came after it', () => expect(mergedBefore(trend)).toEqual([{ at: 1, remark: 'Sáp nhập từ 01/07/2025' }]))
})

describe('what is tried', () => {
  it('stands in the address and is asked as it stands there', () => {
    const written = [writtenTarget(keyOf({ code: '3.2.3' }), '0.05'), writtenTarget(keyOf({ code: '3.1.5', part: 'solid' }), '90'), writtenTarget(keyOf({ code: '2.2', ofUnits: true }), '-60')]
    expect(written).toEqual(['3.2.3=0.05', '3.1.5[solid]=90', '2.2[*]=-60'])
    expect(changedTargets(readTargets([...written, 'nothing', '1.1=x']))).toEqual([
      { indicator: '3.2.3', value: 0.05, ofUnits: false }, { indicator: '3.1.5', value: 90, part: 'solid', ofUnits: false }, { indicator: '2.2', value: -60, ofUnits: true },
    ])
  })

  it('is every target with a figure: of parts, of units that are counted, and of the indicator itself', () => {
    const parts: Rule = { kind: 'all-of', inputs: [], rollUp: { kind: 'lead' }, parts: [{ key: 'a', name: 'A', target: { comparison: 'atLeast', percent: 90 } }] }
    const level: Rule = { kind: 'level', inputs: [], rollUp: { kind: 'count' }, target: 'Khá' }
    expect(changeableOf(new Map([['1', share], ['2', parts], ['3', level]])).map(keyOf)).toEqual(['1[*]', '1', '2[a]'])
  })
})
