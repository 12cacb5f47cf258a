import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { RoundPlan } from '@/kernel/api'
import { draftOf, keepDraft } from '@/criteria/rounds/plan/choices'

const asked = (unit: string, type: string) => ({ unit, type, unitName: unit, parent: null, lastGoodDay: '2026-10-09', extension: null })
const plan = (...participants: RoundPlan['participants']): RoundPlan => ({ round: 'r', revision: 3, participants, typeDates: [], assignments: [] })

describe('assignments that are not saved yet', () => {
  beforeEach(() => {
    const kept = new Map<string, string>()
    vi.stubGlobal('localStorage', { getItem: (key: string) => kept.get(key) ?? null, setItem: (key: string, value: string) => void kept.set(key, value), removeItem: (key: string) => void kept.delete(key) })
  })

  it('forget the units that have left the round, and types of which nobody is in it any more', () => {
    keepDraft('r', { '1 lead': ['unit:office', 'unit:gone'], '2 supply': ['type:ward', 'type:school', 'group:towns'] })

    expect(draftOf('r', plan(asked('office', 'office'), asked('one', 'ward')))).toEqual({ '1 lead': ['unit:office'], '2 supply': ['type:ward', 'group:towns'] })
  })

  it('are none where nothing is kept', () => {
    keepDraft('r', { '1 lead': ['unit:office'] })
    keepDraft('r', undefined)

    expect(draftOf('r', plan())).toBeUndefined()
  })
})
