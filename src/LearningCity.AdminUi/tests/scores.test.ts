import { describe, expect, it } from 'vitest'
import type { TFunction } from 'i18next'
import type { ScoredNode } from '@/kernel/api'
import { codeWidth, linesOf } from '@/criteria/scores/board/tree'
import { rulesOf, shownIn, type Rule } from '@/criteria/scores/rule/rule'
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
    expect(wantedWords(t, share, 'own')).toBe('comparison.below{"bound":"0,05 sign.percent","upper":""}')
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
