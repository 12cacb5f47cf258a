import { describe, expect, it } from 'vitest'
import type { TreeNode, UnitRecord } from '@/kernel/api'
import { targetOf, toTop, wantedMove, type Below } from '@/units/arrange/along'
import { ends, merging, splitting } from '@/units/arrange/request'
import { arrangementSearch, readFounded, writeFounded, written } from '@/units/arrange/search'
import { carries, countOf, grow, isChange, keep } from '@/units/browse/branches'
import { timelineOf } from '@/units/unit/timeline'

const node = (id: string, parent: string | null, children = 0): TreeNode => ({ id, code: id, name: `Phường ${id}`, shortName: null, type: 'phuong', parent, level: parent ? 2 : 1, children })
const names = (branches: ReturnType<typeof grow>): unknown[] => branches.map((branch) => [branch.node.id, branch.standing, names(branch.branches)])

describe('a tree of a day', () => {
  const before = [node('city', null, 2), node('a', 'city'), node('b', 'city')]
  const onDay = [node('city', null, 2), node('a', 'city'), node('new', 'city')]
  const after = [node('city', null, 1), node('new', 'city')]

  it('shows what ended the day before where it stood, what begins, and what has its last day', () => {
    expect(names(grow(onDay, before, after))).toEqual([['city', 'stays', [['a', 'last-day', []], ['b', 'ended', []], ['new', 'begins', []]]]])
  })

  it('tells of nothing without the days around it', () => {
    expect(countOf(grow(onDay), isChange)).toBe(0)
  })

  it('keeps what is above a unit that is found without accents', () => {
    expect(names(keep(grow([node('city', null, 2), node('Đông', 'city'), node('Tây', 'city')]), carries('phuong dong')))).toEqual([['city', 'stays', [['Đông', 'stays', []]]]])
  })

  it('knows how many units below were not sent', () => {
    expect(grow([node('city', null, 7), node('a', 'city')])[0]!.unsent).toBe(6)
  })
})

describe('an arrangement in the address', () => {
  const founded = { code: 'x', officialName: 'Phường ~ Mới', type: 'T', shortName: undefined, officialCode: 'C' }
  const search = arrangementSearch({ on: '2027-01-01', number: '1/NQ', issued: '2026-11-20', from: ['a', 'b', 'c'], part: ['b', 'c'], ends: 'c', founded: writeFounded(founded), place: 't~city', group: 'g' })
  const below = (of: string): Below => ({ unit: 'school', name: 'Trường', tree: 't', treeName: 'Cây', of })

  it('writes a founded unit and reads it again', () => {
    expect(readFounded(writeFounded(founded))).toEqual({ ...founded, officialName: 'Phường - Mới' })
  })

  it('becomes the merger that is asked for', () => {
    expect(merging(search, [])).toMatchObject({
      predecessors: [{ unit: 'a', extent: 'whole', ends: false }, { unit: 'b', extent: 'part', ends: false }, { unit: 'c', extent: 'part', ends: true }],
      successor: { unit: null, groups: ['g'], founded: { code: 'x', places: [{ tree: 't', parent: 'city' }] } },
    })
  })

  it('becomes the split that is asked for', () => {
    expect(splitting({ ...search, from: ['a'], ends: undefined, into: ['d'] }, [])).toMatchObject({ unit: 'a', ends: false, successors: [{ founded: { code: 'x' } }, { unit: 'd' }] })
  })

  it('sends what stood below a unit that ends to the successor, and leaves what stands below one that goes on', () => {
    const target = (of: string) => wantedMove(below(of), targetOf(below(of), search, ends('merge', search)))
    expect(target('a')).toEqual([{ unit: 'school', tree: 't', parent: null, toFounded: 'x' }])
    expect(target('c')).toEqual([{ unit: 'school', tree: 't', parent: null, toFounded: 'x' }])
    expect(target('b')).toEqual([])
  })

  it('sends a unit below where somebody said', () => {
    const said = { ...search, move: [written('school', 't', toTop)] }
    expect(wantedMove(below('a'), targetOf(below('a'), said, ends('merge', said)))).toEqual([{ unit: 'school', tree: 't', parent: null, toFounded: null }])
  })
})

it('the history of a unit goes from its first day to its successors', () => {
  const at = { validTo: null, ground: 'NQ', shortName: null, officialCode: null }
  const unit: UnitRecord = {
    id: 'u', code: 'u', validFrom: '2020-01-01', validTo: '2025-06-30', ground: 'NQ', closingGround: 'NQ2', revision: 4,
    names: [{ ...at, validFrom: '2020-01-01', officialName: 'Xã A' }, { ...at, validFrom: '2023-05-01', officialName: 'Phường A' }],
    types: [{ validFrom: '2020-01-01', validTo: null, type: 'xa', ground: 'NQ' }, { validFrom: '2023-05-01', validTo: null, type: 'phuong', ground: 'NQ' }],
    places: [{ tree: 't', validFrom: '2020-01-01', validTo: null, parent: 'p', parentName: 'Huyện', ground: 'NQ' }, { tree: 't', validFrom: '2024-01-01', validTo: null, parent: 'q', parentName: 'Thành phố', ground: 'NQ' }],
    predecessors: [],
    successors: [{ unit: 's', name: 'Phường S', on: '2025-07-01', kind: 'merged', extent: 'whole', note: null }],
  }
  expect(timelineOf(unit).map((one) => `${one.day} ${one.kind}`)).toEqual([
    '2020-01-01 began', '2020-01-01 placed', '2023-05-01 named', '2023-05-01 typed', '2024-01-01 placed', '2025-06-30 ended', '2025-07-01 gave',
  ])
})
