import { describe, expect, it } from 'vitest'
import { choice, day, flag, readSearch, several, whole, writeSearch } from '@/kernel/search'

describe('the address bar', () => {
  it('keeps what a screen shows as a person would write it', () => {
    expect(writeSearch({ search: 'Hồng Gai', page: 2, state: undefined, missing: true, types: ['a', 'b'], empty: '' })).toBe('?search=H%E1%BB%93ng+Gai&page=2&missing=true&types=a&types=b')
    expect(readSearch('?search=H%E1%BB%93ng+Gai&page=2&types=a&types=b')).toEqual({ search: 'Hồng Gai', page: '2', types: ['a', 'b'] })
  })

  it('is believed only where it makes sense', () => {
    expect([whole('2'), whole('0'), whole('-1'), whole('x'), whole('1.5')]).toEqual([2, undefined, undefined, undefined, undefined])
    expect([several('a'), several(['a', '', 'b']), several(''), several(undefined)]).toEqual([['a'], ['a', 'b'], undefined, undefined])
    expect([flag('true'), flag('no')]).toEqual([true, undefined])
    expect([choice('sent', ['sent']), choice('lost', ['sent'])]).toEqual(['sent', undefined])
    expect([day('2026-12-31'), day('31/12/2026')]).toEqual(['2026-12-31', undefined])
  })
})
