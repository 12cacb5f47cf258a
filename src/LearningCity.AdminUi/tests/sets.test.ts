import { describe, expect, it } from 'vitest'
import { differences } from '@/criteria/sets/edit/differences'
import { composed, put, same, type JsonMap } from '@/criteria/sets/file/json'
import { ofKind, rekeyed } from '@/criteria/sets/file/kinds'
import { lineAt, placesOf, startOf } from '@/criteria/sets/file/places'
import { pathOf, pointerOf } from '@/criteria/sets/file/pointer'
import { lineAround, lineCalled, linesOf, readSetFile } from '@/criteria/sets/file/setFile'

const text = `{
  "code": "vi-du",
  "nodes": [
    { "code": "1", "name": "a", "children": [
      { "code": "1.1", "name": "b",
        "indicator": { "kind": "share", "target": { "percent": 70 } } }
    ] }
  ]
}`

describe('the places of a file', () => {
  const places = placesOf(text)
  const lineOf = (pointer: string) => lineAt(text, startOf(places, pointer))

  it('are found by pointer, at the member that is meant', () => {
    expect(lineOf('/code')).toEqual({ number: 2, text: '"code": "vi-du",' })
    expect(lineOf('/nodes/0/children/0/indicator/target/percent').number).toBe(6)
    expect(lineOf('/nodes/0/children/0').number).toBe(5)
  })

  it('of what is missing are where what should hold it begins', () => {
    expect(lineOf('/nodes/0/children/0/indicator/documents/minimum').number).toBe(6)
    expect(lineOf('/title').number).toBe(1)
  })

  it.each([
    ['{\n "a": 1,\n "b" 3}', 3],
    ['{\n "a": 1,\n', 3],
    ['[1,\n2,\n"x\n"]', 3],
    ['{"a": tru}', 1],
  ])('end where %j is no JSON any more', (broken, line) => {
    const found = placesOf(broken)
    expect(found.broken).toBeDefined()
    expect(lineAt(broken, startOf(found, '')).number).toBe(line)
  })

  it('are read in time linear in the file', () => {
    const long = `[${'{"a":"b"},'.repeat(100_000)}1]`
    const begun = performance.now()
    expect(placesOf(long).broken).toBeUndefined()
    expect(performance.now() - begun).toBeLessThan(3000)
  })
})

describe('a set file', () => {
  it('is read into its nodes with their places', () => {
    const lines = linesOf(readSetFile(text))
    expect(lines.map((line) => [line.key, line.depth, pointerOf(line.path)])).toEqual([['1', 0, '/nodes/0'], ['1.1', 1, '/nodes/0/children/0']])
    expect(lineAround(lines, pathOf('/nodes/0/children/0/indicator/target'))?.code).toBe('1.1')
    expect(lineAround(lines, pathOf('/title'))).toBeUndefined()
  })

  it('names nodes of one code, and of none, by their places', () => {
    const lines = linesOf({ nodes: [{ code: '1', name: 'a' }, { code: '1', name: 'b' }, { name: 'c' }, 5] } as JsonMap)
    expect(lines.map((line) => line.key)).toEqual(['/nodes/0', '/nodes/1', '/nodes/2'])
    expect(lineCalled(lines, '/nodes/1')?.name).toBe('b')
  })

  it('keeps figures that a number of JavaScript cannot hold', () => {
    expect(readSetFile('{"a": 123456789012.123456, "b": 0.5, "c": 1.50}')).toEqual({ a: '123456789012.123456', b: 0.5, c: 1.5 })
  })
})

describe('a value', () => {
  it('is put, made on the way, and taken away', () => {
    expect(put({}, ['a', 0, 'b'], 1)).toEqual({ a: [{ b: 1 }] })
    expect(put({ a: [1, 2, 3] }, ['a', 1], undefined)).toEqual({ a: [1, 3] })
    expect(put({ a: 1, b: 2 }, ['a'], undefined)).toEqual({ b: 2 })
  })

  it('is the same in whatever order its members stand', () => {
    expect(same({ a: 1, b: [{ c: null }] }, { b: [{ c: null }], a: 1 })).toBe(true)
    expect(same({ a: [1, 2] }, { a: [2, 1] })).toBe(false)
  })

  it('is composed and trimmed before it is sent', () => {
    expect(composed({ a: ['  ho\u0323c '], b: 2 })).toEqual({ a: ['học'], b: 2 })
  })
})

describe('an indicator', () => {
  it('of another kind keeps what both have', () => {
    const share = ofKind('share', undefined)
    const count = ofKind('count', { ...share, guidance: 'x' })
    expect(count).toMatchObject({ kind: 'count', guidance: 'x', value: ['so'] })
    expect(count.numerator).toBeUndefined()
  })

  it('follows the new key of an input wherever it is named, and nowhere else', () => {
    const before = { kind: 'share', inputs: [{ key: 'so1' }], numerator: ['so1'], denominator: ['so2'], guidance: 'so1', checks: [{ kind: 'order', lesser: 'so1', greater: 'so2' }] }
    expect(rekeyed(before, 'so1', 'moi')).toEqual({ ...before, numerator: ['moi'], checks: [{ kind: 'order', lesser: 'moi', greater: 'so2' }] })
  })
})

it('what somebody else changed is told beside what is typed', () => {
  expect(differences({ name: 'a', cap: 1 }, { name: 'b', cap: 1 }, { name: 'c', cap: 2 })).toEqual([{ path: ['name'], theirs: 'b', mine: 'c' }])
})
