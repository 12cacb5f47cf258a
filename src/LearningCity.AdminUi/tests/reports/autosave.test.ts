import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Answer } from '@/criteria/reports/answers/answer'
import { Autosave } from '@/criteria/reports/autosave/Autosave'
import type { WantedEntry } from '@/kernel/api'
import { device, entry, form, refusal, unreached } from './samples'

const figure = (n: string) => (answer: Answer): Answer => ({ ...answer, figures: { ...answer.figures, n } })

function page(entries: Parameters<typeof form>[0], drafts = device(), canSave = true) {
  const save = vi.fn<(wanted: WantedEntry, key: string) => Promise<{ revision: number }>>(async (wanted) => ({ revision: wanted.seen + 1 }))
  const read = vi.fn(async () => form(entries))
  const onRest = vi.fn()
  const autosave = new Autosave(form(entries), { save, read, drafts, onRest }, canSave)
  return { autosave, save, read, drafts, onRest, wanted: () => save.mock.calls.map(([wanted]) => wanted) }
}

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

describe('the queue', () => {
  it('saves a moment after the last key, once', async () => {
    const { autosave, save, wanted, onRest } = page({ a: null })
    autosave.type('a', figure('1'))
    await vi.advanceTimersByTimeAsync(500)
    autosave.type('a', figure('12'))
    await vi.advanceTimersByTimeAsync(500)
    expect(save).not.toHaveBeenCalled()
    expect(autosave.entry('a').state).toBe('waiting')
    await vi.advanceTimersByTimeAsync(500)
    expect(wanted()).toEqual([expect.objectContaining({ indicator: 'a', seen: 0, figures: { n: 12 } })])
    expect(autosave.entry('a')).toMatchObject({ state: 'saved', savedAt: expect.any(Date) })
    expect(onRest).toHaveBeenCalledTimes(1)
  })

  it('saves one answer after the other and rests once', async () => {
    const { autosave, save, onRest } = page({ a: null, b: entry(3, { n: 1 }) })
    autosave.type('a', figure('1'))
    autosave.type('b', figure('2'))
    expect(await autosave.settle()).toBe(true)
    expect(save.mock.calls.map(([one]) => [one.indicator, one.seen])).toEqual([['a', 0], ['b', 3]])
    expect(onRest).toHaveBeenCalledTimes(1)
  })

  it('saves what is typed while a save is under way over the revision of that save', async () => {
    const { autosave, save, wanted } = page({ a: null })
    let arrive!: (saved: { revision: number }) => void
    save.mockImplementationOnce(() => new Promise((resolve) => (arrive = resolve)))
    autosave.type('a', figure('1'))
    await vi.advanceTimersByTimeAsync(1000)
    expect(autosave.entry('a').state).toBe('saving')
    autosave.type('a', figure('15'))
    arrive({ revision: 1 })
    await vi.advanceTimersByTimeAsync(2000)
    expect(wanted().map((one) => [one.seen, one.figures])).toEqual([[0, { n: 1 }], [1, { n: 15 }]])
    expect(autosave.overall()).toMatchObject({ state: 'saved', unsaved: 0 })
  })

  it('sends nothing while a reason or a readable number is missing', async () => {
    const { autosave, save } = page({ a: null, b: null })
    autosave.type('a', (answer) => ({ ...answer, kind: 'gap' }))
    autosave.markUnreadable('b', 'n', true)
    autosave.type('b', figure('1'))
    expect(await autosave.settle()).toBe(false)
    expect(save).not.toHaveBeenCalled()
    expect([autosave.entry('a').state, autosave.entry('b').state]).toEqual(['incomplete', 'incomplete'])
    autosave.type('a', (answer) => ({ ...answer, gapReason: 'chưa thống kê' }))
    autosave.markUnreadable('b', 'n', false)
    expect(await autosave.settle()).toBe(true)
    expect(save).toHaveBeenCalledTimes(2)
  })

  it('holds what cannot be saved in the present state and saves it when it can', async () => {
    const { autosave, save } = page({ a: null }, device(), false)
    autosave.type('a', figure('1'))
    await autosave.settle()
    expect(autosave.entry('a').state).toBe('held')
    autosave.takeIn(form({ a: null }), true)
    await autosave.settle()
    expect(save).toHaveBeenCalledTimes(1)
  })
})

describe('a line that fails', () => {
  it('tries again with the same key, later each time', async () => {
    const { autosave, save } = page({ a: null })
    save.mockRejectedValueOnce(unreached()).mockRejectedValueOnce(unreached())
    autosave.type('a', figure('1'))
    await vi.advanceTimersByTimeAsync(1000)
    expect(autosave.entry('a').state).toBe('offline')
    await vi.advanceTimersByTimeAsync(1000)
    expect(save).toHaveBeenCalledTimes(2)
    await vi.advanceTimersByTimeAsync(1000)
    expect(save).toHaveBeenCalledTimes(2)
    await vi.advanceTimersByTimeAsync(1000)
    expect(save).toHaveBeenCalledTimes(3)
    expect(new Set(save.mock.calls.map(([, key]) => key)).size).toBe(1)
    expect(autosave.entry('a').state).toBe('saved')
  })

  it('takes another key when something else was typed meanwhile', async () => {
    const { autosave, save } = page({ a: null })
    save.mockRejectedValueOnce(unreached())
    autosave.type('a', figure('1'))
    await vi.advanceTimersByTimeAsync(1000)
    autosave.type('a', figure('2'))
    autosave.hurry()
    await vi.advanceTimersByTimeAsync(10)
    expect(new Set(save.mock.calls.map(([, key]) => key)).size).toBe(2)
  })

  it('waits as long as it was told to', async () => {
    const { autosave, save } = page({ a: null })
    const busy = (await import('@/kernel/api')).Refusal.from(new Response(null, { status: 429, headers: { 'Retry-After': '7' } }), {})
    save.mockRejectedValueOnce(busy)
    autosave.type('a', figure('1'))
    await vi.advanceTimersByTimeAsync(7500)
    expect(save).toHaveBeenCalledTimes(1)
    await vi.advanceTimersByTimeAsync(1000)
    expect(save).toHaveBeenCalledTimes(2)
  })

  it('finds its own answer where the first save had arrived after all', async () => {
    const { autosave, save, read } = page({ a: null })
    save.mockRejectedValueOnce(unreached()).mockRejectedValueOnce(refusal(412))
    read.mockResolvedValueOnce(form({ a: entry(1, { n: 1 }) }))
    autosave.type('a', figure('1'))
    await vi.advanceTimersByTimeAsync(1000)
    autosave.type('a', figure('2'))
    expect(await autosave.settle()).toBe(true)
    expect(save.mock.calls.at(-1)?.[0]).toMatchObject({ seen: 1, figures: { n: 2 } })
  })
})

describe('a refusal', () => {
  it('keeps what was typed and sends it again only when it was changed', async () => {
    const { autosave, save, drafts } = page({ a: null })
    save.mockRejectedValueOnce(refusal(422, { title: 'Tử số không được lớn hơn mẫu số.' }))
    autosave.type('a', figure('9'))
    expect(await autosave.settle()).toBe(false)
    expect(autosave.entry('a')).toMatchObject({ state: 'refused', refusal: { message: 'Tử số không được lớn hơn mẫu số.' } })
    expect(drafts.items.get('a')?.answer.figures).toEqual({ n: '9' })
    await autosave.settle()
    expect(save).toHaveBeenCalledTimes(1)
    autosave.type('a', figure('8'))
    expect(await autosave.settle()).toBe(true)
    expect(drafts.items.size).toBe(0)
  })

  it('asks for the report again when it has moved on', async () => {
    const { autosave, save, onRest } = page({ a: null })
    save.mockRejectedValueOnce(refusal(409))
    autosave.type('a', figure('9'))
    await autosave.settle()
    expect(onRest).toHaveBeenCalledTimes(1)
    expect(autosave.overall().state).toBe('refused')
  })

  it('sends again by itself what was refused once the report takes answers again', async () => {
    const { autosave, save } = page({ a: null })
    save.mockRejectedValueOnce(refusal(409))
    autosave.type('a', figure('9'))
    await autosave.settle()
    autosave.takeIn(form({ a: null }), false)
    autosave.takeIn(form({ a: null }), true)
    expect(await autosave.settle()).toBe(true)
    expect(save).toHaveBeenCalledTimes(2)
  })

  it('asks for nothing where nothing was changed', async () => {
    const { autosave, save, onRest } = page({ a: null })
    save.mockRejectedValueOnce(refusal(422))
    autosave.type('a', figure('9'))
    await autosave.settle()
    expect(onRest).not.toHaveBeenCalled()
  })
})

describe('two editors', () => {
  async function conflict() {
    const one = page({ a: entry(1, { n: 1 }) })
    one.save.mockRejectedValueOnce(refusal(412))
    one.read.mockResolvedValueOnce(form({ a: entry(2, { n: 7 }) }))
    one.autosave.type('a', figure('5'))
    await one.autosave.settle()
    return one
  }

  it('shows both versions, sends neither and keeps the own one', async () => {
    const { autosave, save, drafts } = await conflict()
    expect(autosave.entry('a')).toMatchObject({ state: 'conflict', answer: { figures: { n: '5' } }, theirs: { answer: { figures: { n: '7' } } } })
    expect(drafts.items.get('a')?.answer.figures).toEqual({ n: '5' })
    expect(await autosave.settle()).toBe(false)
    expect(save).toHaveBeenCalledTimes(1)
  })

  it('writes the own version over the one that was read, and keeps the other beside it', async () => {
    const { autosave, wanted } = await conflict()
    autosave.resolve('a', 'mine')
    expect(await autosave.settle()).toBe(true)
    expect(wanted().at(-1)).toMatchObject({ seen: 2, figures: { n: 5 } })
    expect(autosave.entry('a').aside?.figures).toEqual({ n: '7' })
  })

  it('takes the other version without a save, and the own one can still be taken back', async () => {
    const { autosave, save, wanted } = await conflict()
    autosave.resolve('a', 'theirs')
    expect(await autosave.settle()).toBe(true)
    expect(save).toHaveBeenCalledTimes(1)
    expect(autosave.entry('a')).toMatchObject({ answer: { figures: { n: '7' } }, aside: { figures: { n: '5' } } })
    autosave.settleAside('a', true)
    await autosave.settle()
    expect(wanted().at(-1)).toMatchObject({ seen: 2, figures: { n: 5 } })
  })

  it('goes on where only the revision has moved', async () => {
    const { autosave, save, read, wanted } = page({ a: entry(1, { n: 1 }) })
    save.mockRejectedValueOnce(refusal(412))
    read.mockResolvedValueOnce(form({ a: entry(2, { n: 1 }) }))
    autosave.type('a', figure('5'))
    expect(await autosave.settle()).toBe(true)
    expect(wanted().at(-1)).toMatchObject({ seen: 2, figures: { n: 5 } })
  })

  it('takes in what others saved where nothing is typed, and never an older reading', () => {
    const { autosave } = page({ a: entry(2, { n: 1 }), b: entry(1, { n: 1 }) })
    autosave.type('b', figure('9'))
    autosave.takeIn(form({ a: entry(3, { n: 4 }), b: entry(2, { n: 5 }) }), true)
    expect([autosave.entry('a').answer.figures.n, autosave.entry('b').answer.figures.n]).toEqual(['4', '9'])
    autosave.takeIn(form({ a: entry(2, { n: 1 }), b: null }), true)
    expect(autosave.entry('a').answer.figures.n).toBe('4')
  })
})

describe('a page that was closed', () => {
  it('goes on with what was typed, and says so', async () => {
    const drafts = device()
    const before = page({ a: entry(1, { n: 1 }) }, drafts)
    before.autosave.type('a', figure('5'))
    before.autosave.end()
    const after = page({ a: entry(1, { n: 1 }) }, drafts)
    expect(after.autosave.entry('a')).toMatchObject({ isRestored: true, answer: { figures: { n: '5' } } })
    expect(after.autosave.overall().restored).toBe(1)
    expect(await after.autosave.settle()).toBe(true)
    expect(after.wanted()).toEqual([expect.objectContaining({ seen: 1, figures: { n: 5 } })])
    expect(drafts.items.size).toBe(0)
    expect(after.autosave.overall().restored).toBe(1)
    after.autosave.acknowledge()
    expect(after.autosave.overall().restored).toBe(0)
  })

  it('shows both where somebody saved another version meanwhile', async () => {
    const drafts = device()
    page({ a: entry(1, { n: 1 }) }, drafts).autosave.type('a', figure('5'))
    const { autosave, save } = page({ a: entry(2, { n: 7 }) }, drafts)
    expect(autosave.entry('a')).toMatchObject({ state: 'conflict', answer: { figures: { n: '5' } }, theirs: { answer: { figures: { n: '7' } } } })
    await autosave.settle()
    expect(save).not.toHaveBeenCalled()
  })

  it('knows its own save that had arrived while the page closed', async () => {
    const drafts = device()
    const before = page({ a: null }, drafts)
    before.save.mockImplementationOnce(() => new Promise(() => undefined))
    before.autosave.type('a', figure('5'))
    await vi.advanceTimersByTimeAsync(1000)
    before.autosave.type('a', figure('56'))
    const { autosave, wanted } = page({ a: entry(1, { n: 5 }) }, drafts)
    expect(await autosave.settle()).toBe(true)
    expect(wanted()).toEqual([expect.objectContaining({ seen: 1, figures: { n: 56 } })])
  })

  it('says when the device keeps nothing', () => {
    const { autosave } = page({ a: null }, device(false))
    autosave.type('a', figure('5'))
    expect(autosave.overall().isUnkept).toBe(true)
  })
})
