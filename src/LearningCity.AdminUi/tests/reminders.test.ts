import { describe, expect, it } from 'vitest'
import type { DeadlineDay, PolicySheet } from '@/kernel/api'
import { askedByDay, isDayOff, keyOf, lastDay, missingOf, moved, weeksOf } from '@/reminders/calendar/month'
import { changedParts, draftOf, filled, wanted } from '@/reminders/policies/draft'

describe('a month', () => {
  it('begins its weeks on Monday and leaves out what is not of it', () => {
    const weeks = weeksOf('2026-11')
    expect(weeks.length).toBe(6)
    expect(weeks[0]).toEqual([undefined, undefined, undefined, undefined, undefined, undefined, '2026-11-01'])
    expect(weeks[5]?.[0]).toBe('2026-11-30')
  })

  it('is followed by the next over the turn of the year, and ends on its own last day', () => {
    expect([moved('2026-12', 1), moved('2027-01', -1), lastDay('2028-02')]).toEqual(['2027-01', '2026-12', '2028-02-29'])
  })

  it('has days off by the week and by name, and weekends that are worked in exchange', () => {
    const calendar = { from: '2026-09-01', to: '2026-09-30', daysOff: ['2026-09-02'], workedWeekends: ['2026-09-05'], yearsNotSet: [] }
    expect(['2026-09-01', '2026-09-02', '2026-09-05', '2026-09-06'].map((day) => isDayOff(day, calendar))).toEqual([false, true, false, true])
  })

  it('keeps what is asked by day', () => {
    const on = (day: string, kind: string) => ({ day, kind, subject: 'one' }) as DeadlineDay
    const days = askedByDay([on('2026-10-09', 'report'), on('2026-10-09', 'report-lock'), on('2026-10-12', 'report')])
    expect([...days].map(([day, asked]) => [day, asked.map(keyOf)])).toEqual([['2026-10-09', ['report/one', 'report-lock/one']], ['2026-10-12', ['report/one']]])
  })

  it('adds up who is missing over the days, and leaves out what nobody owes', () => {
    const on = (day: string, kind: string, open: number) => ({ day, kind, subject: 'one', open }) as DeadlineDay
    const missing = missingOf([on('2026-10-09', 'report', 3), on('2026-10-12', 'report', 2), on('2026-10-19', 'report-lock', 0)])
    expect(missing.map((one) => [keyOf(one), one.open])).toEqual([['report/one', 5]])
  })
})

describe('a policy', () => {
  const sheet = {
    kind: 'report', isOn: true, from: '08:00:00', until: '18:00:00', revision: 0,
    steps: [{ offset: -3, recipients: ['reporter'] }, { offset: 0, recipients: ['head'] }, { offset: 1, recipients: ['office'] }],
    texts: (['before', 'on-the-day', 'after'] as const).flatMap((phase) => (['vi', 'en'] as const).map((language) => ({ phase, language, subject: `${phase} ${language}`, body: '{unit}' }))),
  } as unknown as PolicySheet

  it('is sent as it was read when nothing is typed', () => {
    const { isOn, from, until, steps, texts } = sheet
    expect(wanted(draftOf(sheet))).toEqual({ isOn, from, until, steps, texts })
  })

  it('differs in what another changed of it, and in nothing else', () => {
    expect(changedParts(sheet, { ...sheet, isOn: false, steps: [] })).toEqual(['isOn', 'steps'])
    expect(changedParts(sheet, { ...sheet, revision: 5 })).toEqual([])
  })

  it('fills in what has a value and leaves nothing of what has none', () => {
    expect(filled('{unit}: {days} {link}.', { unit: 'A', days: '3' })).toBe('A: 3 .')
  })
})
