import { describe, expect, it } from 'vitest'
import { answerOf, type Answer } from '@/criteria/reports/answers/answer'
import { exactly, millionths, plainOf, shown } from '@/criteria/reports/judgement/exact'
import { judge } from '@/criteria/reports/judgement/judge'
import type { Measure } from '@/criteria/reports/judgement/measure'

const answer = (figures: Record<string, string>, more: Partial<Answer> = {}): Answer => ({ ...answerOf(null), figures, ...more })
const share = (comparison: 'atLeast' | 'below', percent: number): Measure => ({
  kind: 'share', numerator: ['n'], denominator: ['d'], target: { comparison, percent },
})

describe('figures', () => {
  it('are whole millionths and come back as they were', () => {
    expect(millionths('1100.5')).toBe(1_100_500_000n)
    expect(exactly(millionths('-0.05'))).toBe('-0.05')
    expect(exactly(millionths('1200'))).toBe('1200')
    expect(plainOf(0.000001)).toBe('0.000001')
  })

  it('are rounded half away from zero to two places', () => {
    expect([shown(5n, 1000n), shown(-5n, 1000n), shown(2n, 3n)]).toEqual(['0.01', '-0.01', '0.67'])
  })
})

describe('a share', () => {
  it('is never shown against its verdict', () => {
    const { status, lines } = judge(share('below', 0.05), answer({ n: '1', d: '2001' }), null)
    expect([status, lines[0]?.shown]).toEqual(['met', '0.04998'])
  })

  it('stands on its bound', () => {
    expect(judge(share('below', 0.05), answer({ n: '1', d: '2000' }), null)).toMatchObject({ status: 'not-met', lines: [{ shown: '0.05' }] })
    expect(judge(share('atLeast', 70), answer({ n: '7', d: '10' }), null)).toMatchObject({ status: 'met', lines: [{ shown: '70.00' }] })
    expect(judge(share('atLeast', 70), answer({ n: '69999', d: '100000' }), null)).toMatchObject({ status: 'not-met', lines: [{ shown: '69.999' }] })
  })

  it('has no data while a count is missing, and cannot be assessed over zero', () => {
    expect(judge(share('atLeast', 70), answer({ n: '7' }), null).status).toBe('no-data')
    expect(judge(share('atLeast', 70), answer({ n: '0', d: '0' }), null).status).toBe('not-assessable')
  })

  it('is taken from a named source only while nothing is counted', () => {
    const direct: Measure = { ...share('atLeast', 70), direct: 'p' } as Measure
    expect(judge(direct, answer({ p: '71.5' }), null).status).toBe('no-data')
    expect(judge(direct, answer({ p: '71.5' }, { directSource: 'Cục Thống kê' }), null)).toMatchObject({ status: 'met', lines: [{ shown: '71.50' }] })
    expect(judge(direct, answer({ p: '71.5', n: '1' }, { directSource: 'Cục Thống kê' }), null).status).toBe('no-data')
  })
})

describe('other kinds', () => {
  it('need their papers', () => {
    const measure: Measure = { kind: 'document', met: 'met', documents: { minimum: 1 } }
    const paper = { standing: 'active' } as Answer['documents'][number]
    expect(judge(measure, answer({}, { met: true }), null).status).toBe('not-met')
    expect(judge(measure, answer({}, { met: true, documents: [paper] }), null).status).toBe('met')
  })

  it('fail with one part although another is missing', () => {
    const part = (n: string) => ({ name: n, numerator: [n], denominator: ['d'], target: { comparison: 'atLeast' as const, percent: 50 } })
    expect(judge({ kind: 'all-of', parts: [part('a'), part('b')] }, answer({ a: '1', d: '10' }), null).status).toBe('not-met')
    expect(judge({ kind: 'all-of', parts: [part('a'), part('b')] }, answer({ a: '9', d: '10' }), null).status).toBe('no-data')
  })

  it('hold a change against last round on the same basis', () => {
    const measure: Measure = {
      kind: 'change', current: { sum: ['n'] }, previousFrom: 'last-round', direction: 'up',
      target: { comparison: 'moreThan', value: 5, reading: 'relative' }, basis: { current: 'b' },
    }
    const now = answer({ n: '105' }, { choices: { b: 'cả năm' } })
    expect(judge(measure, now, null).status).toBe('no-data')
    expect(judge(measure, now, { figures: { n: 100 }, choices: { b: 'cả năm' } })).toMatchObject({ status: 'not-met', lines: [{ shown: '5.00', moved: { from: '100', to: '105', direction: 'up' } }] })
    expect(judge(measure, now, { figures: { n: 99 }, choices: { b: 'cả năm' } }).status).toBe('met')
    expect(judge(measure, now, { figures: { n: 0 }, choices: { b: 'cả năm' } }).status).toBe('not-assessable')
    expect(judge(measure, now, { figures: { n: 99 }, choices: { b: 'quý I' } }).status).toBe('not-assessable')
  })

  it('reach a level by its place among the words', () => {
    const measure: Measure = { kind: 'level', level: 'l', target: 'Mức 2', inputs: [{ key: 'l', choices: ['Mức 1', 'Mức 2', 'Mức 3'] }] }
    expect(judge(measure, answer({}, { choices: { l: 'Mức 1' } }), null).status).toBe('not-met')
    expect(judge(measure, answer({}, { choices: { l: 'Mức 3' } }), null).status).toBe('met')
  })
})
