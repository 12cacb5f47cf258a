import { describe, expect, it } from 'vitest'
import { answerOf } from '@/criteria/reports/answers/answer'
import { keptDrafts, type Draft } from '@/criteria/reports/autosave/drafts'

function storage(limit = Infinity): Storage {
  const items = new Map<string, string>()
  return {
    get length() {
      return items.size
    },
    key: (at) => [...items.keys()][at] ?? null,
    getItem: (key) => items.get(key) ?? null,
    setItem: (key, value) => {
      if (items.size >= limit) throw new DOMException('full', 'QuotaExceededError')
      items.set(key, value)
    },
    removeItem: (key) => void items.delete(key),
    clear: () => items.clear(),
  }
}

const draft: Draft = { answer: { ...answerOf(null), figures: { n: '0.000001' } }, seen: 3, sent: [], at: '2026-11-21T00:00:00Z' }

describe('drafts on the device', () => {
  it('come back as they were written, and go when they are dropped', () => {
    const device = storage()
    const drafts = keptDrafts(device, 'person', 'report')
    expect(drafts.write('3.2.3', draft)).toBe(true)
    expect(keptDrafts(device, 'person', 'report').read()).toEqual(new Map([['3.2.3', draft]]))
    drafts.drop('3.2.3')
    expect(drafts.read().size).toBe(0)
  })

  it('are those of one person and one report', () => {
    const device = storage()
    keptDrafts(device, 'person', 'report').write('1.1', draft)
    expect(keptDrafts(device, 'another', 'report').read().size).toBe(0)
    expect(keptDrafts(device, 'person', 'other').read().size).toBe(0)
  })

  it('that cannot be read are passed over', () => {
    const device = storage()
    device.setItem('learning-city.draft.person.report.1.1', '{"answer":')
    device.setItem('learning-city.draft.person.report.1.2', '{"answer":{"documents":[]},"seen":1}')
    expect(keptDrafts(device, 'person', 'report').read().size).toBe(0)
  })

  it('say when there is no room', () => {
    expect(keptDrafts(storage(0), 'person', 'report').write('1.1', draft)).toBe(false)
  })
})
