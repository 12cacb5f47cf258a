import { describe, expect, it } from 'vitest'
import { clock, jobStanding, knownVolume, room, seconds, tones, waited, writing } from '@/administration/health/standing'
import type { HealthState, MailHealth, RunsOfJob, StorageHealth, VolumeHealth } from '@/kernel/api'
import { fileSize } from '@/kernel/format'

const runs: RunsOfJob = { hasBeenScheduled: true, lastNight: '2026-10-05', lastRunAt: '2026-10-04T18:00:09Z', lastGoodAt: '2026-10-04T18:00:09Z', failed: 0, fault: null, outcome: '3 đợt', isRunning: false }
const volume = (name: string, state: HealthState): VolumeHealth => ({ name, state, freeBytes: 1, totalBytes: 2, usedPercent: 50 })

describe('a job on the health page', () => {
  it('goes well, runs, has never run, has failed or is overdue', () => {
    expect(jobStanding({ isOverdue: false, runs })).toEqual({ word: 'well', tone: 'good' })
    expect(jobStanding({ isOverdue: false, runs: { ...runs, isRunning: true } })).toEqual({ word: 'running', tone: 'working' })
    expect(jobStanding({ isOverdue: false, runs: { ...runs, lastRunAt: null, lastGoodAt: null } })).toEqual({ word: 'never', tone: 'nothing' })
    expect(jobStanding({ isOverdue: false, runs: { ...runs, failed: 2 } })).toEqual({ word: 'failed', tone: 'bad' })
  })

  it('is overdue before it is anything else', () => {
    expect(jobStanding({ isOverdue: true, runs: { ...runs, failed: 2, isRunning: true } })).toEqual({ word: 'overdue', tone: 'bad' })
  })
})

describe('a state', () => {
  it('has its tone and its words for a disk and a clock', () => {
    const states: HealthState[] = ['ok', 'warning', 'failed']
    expect(states.map((state) => tones[state])).toEqual(['good', 'doubtful', 'bad'])
    expect(states.map((state) => room(volume('evidence', state)))).toEqual([undefined, 'scarce', 'full'])
    expect(states.map((state) => clock({ state }))).toEqual(['right', 'apart', 'wrong'])
  })

  it('of a folder that takes no file is bad', () => {
    const storage = (isWritable: boolean): StorageHealth => ({ state: 'ok', isWritable, volumes: [], databaseBytes: 0 })
    expect(writing(storage(true))).toEqual({ word: 'writable', tone: 'good' })
    expect(writing(storage(false))).toEqual({ word: 'closed', tone: 'bad' })
  })

  it('of a disk the operator watches is told by its folder', () => {
    expect(['evidence', 'database', '/srv/wal'].map((name) => knownVolume(volume(name, 'ok')))).toEqual(['evidence', 'database', undefined])
  })
})

describe('what is measured', () => {
  it('is told in whole seconds, minutes and units of size', () => {
    expect([400, -2_400, 31_000].map(seconds)).toEqual([0, 2, 31])
    expect([812, 14_200, 3_100_000, 99_100_000_000].map(fileSize)).toEqual(['812 B', '14,2 kB', '3,1 MB', '99,1 GB'])
  })

  it('of a mail is how long it waits, never less than nothing', () => {
    const mail = (oldestWaitingSince: string | null): MailHealth => ({ state: 'ok', server: 'smtp', waiting: 1, oldestWaitingSince, failed: 0, lastSentAt: null })
    expect(waited(mail(null), '2026-10-05T02:00:00Z')).toBeUndefined()
    expect(waited(mail('2026-10-05T01:19:30Z'), '2026-10-05T02:00:00Z')).toBe(40)
    expect(waited(mail('2026-10-05T02:00:01Z'), '2026-10-05T02:00:00Z')).toBe(0)
  })
})
