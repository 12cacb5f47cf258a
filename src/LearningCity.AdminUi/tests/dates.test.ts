import { afterEach, describe, expect, it, vi } from 'vitest'
import { addDays, dayNamedBefore, dayOf, daysBetween, goBy, now, readDay, shownDay, shownInstant, today } from '@/kernel/format'

describe('days', () => {
  it('are the city’s: after 17:00 UTC it is tomorrow there', () => {
    expect(dayOf('2026-12-31T16:59:59Z')).toBe('2026-12-31')
    expect(dayOf('2026-12-31T17:00:00Z')).toBe('2027-01-01')
    expect(shownInstant('2026-12-31T17:00:00Z')).toBe('00:00 01/01/2027')
  })

  it('are shown with the day first', () => expect(shownDay('2026-10-09')).toBe('09/10/2026'))

  it('are counted over months and leap years', () => {
    expect(addDays('2024-02-28', 2)).toBe('2024-03-01')
    expect(daysBetween('2026-12-30', '2027-01-02')).toBe(3)
    expect(daysBetween('2026-12-30', '2026-12-29')).toBe(-1)
  })

  it('“trước ngày 10/10” has 09/10 as its last good day', () => expect(dayNamedBefore('2026-10-09')).toBe('2026-10-10'))

  it.each([['9/10/2026', '2026-10-09'], ['31.12.2026', '2026-12-31'], ['29/02/2024', '2024-02-29'], ['29/02/2026', undefined], ['31/04/2026', undefined], ['2026', undefined]])('%s is read as %s', (typed, day) => expect(readDay(typed)).toBe(day))
})

describe('the clock', () => {
  afterEach(() => {
    goBy(new Date().toISOString())
    vi.useRealTimers()
  })

  it('is the product’s, whatever the device shows, and goes on with it', () => {
    vi.useFakeTimers({ now: new Date('2026-11-23T03:00:00Z') })
    expect(today()).toBe('2026-11-23')
    goBy('2026-11-27T16:59:30Z')
    expect(today()).toBe('2026-11-27')
    vi.advanceTimersByTime(30_000)
    expect(today()).toBe('2026-11-28')
    expect(now()).toEqual(new Date('2026-11-27T17:00:00Z'))
  })
})
