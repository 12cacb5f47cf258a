import { Refusal, type ReportForm, type WantedEntry } from '@/kernel/api'
import { wantedOf, type Answer } from '../answers/answer'
import type { Drafts } from './drafts'
import { overall, type EntrySaving, type Overall } from './saving'
import { TypedEntry } from './TypedEntry'

/** What saving needs of the outside. */
export interface SavingWays {
  /** Writes one answer. @throws {Refusal} */
  save: (wanted: WantedEntry, key: string) => Promise<{ revision: number }>
  /** Reads the report again, after somebody else saved. @throws {Refusal} */
  read: () => Promise<ReportForm>
  drafts: Drafts
  /** Something was saved and nothing waits any more: what hangs on it is to be read again. */
  onRest: () => void
}

const pause = 900
const patience = [1, 2, 5, 10, 30]

/**
 * Saves each answer of a report a moment after the last key, one after the other, each over the revision it was typed over. What
 * cannot be saved now is kept on the device and tried again.
 */
export class Autosave {
  private readonly entries = new Map<string, TypedEntry>()
  private readonly queue = new Set<string>()
  private readonly timers = new Map<string, ReturnType<typeof setTimeout>>()
  private readonly listeners = new Set<() => void>()
  private running: Promise<void> | undefined
  private failures = 0
  private later: ReturnType<typeof setTimeout> | undefined
  private isUnkept = false
  private overallNow!: Overall

  constructor(form: ReportForm, private readonly ways: SavingWays, canSave: boolean) {
    for (const indicator of form.indicators) this.entries.set(indicator.code, new TypedEntry(indicator.code, indicator.entry, canSave))
    const drafts = ways.drafts.read()
    for (const indicator of form.indicators) {
      const draft = drafts.get(indicator.code)
      if (!draft) continue
      this.of(indicator.code).restore(draft, indicator.entry)
    }
    this.tell()
  }

  /** Sends what outlived the page. Nothing is sent before. */
  start(): void {
    this.hurry()
  }

  readonly subscribe = (listener: () => void) => {
    this.listeners.add(listener)
    return () => void this.listeners.delete(listener)
  }

  readonly entry = (indicator: string): EntrySaving => this.of(indicator).shown
  readonly overall = (): Overall => this.overallNow

  /** The report as it was read again, and whether it takes answers now. */
  takeIn(form: ReportForm, canSave: boolean): void {
    for (const { code, entry } of form.indicators) {
      const known = this.entries.get(code)
      if (!known) this.entries.set(code, new TypedEntry(code, entry, canSave))
      else {
        known.takeIn(entry)
        known.allow(canSave)
        if (known.isSendable && !this.timers.has(code)) this.want(code, 0)
      }
    }
    this.tell()
  }

  type(indicator: string, change: (answer: Answer) => Answer): void {
    const entry = this.of(indicator)
    entry.type(change(entry.shown.answer))
    this.keep(entry)
    this.want(indicator, pause)
    this.tell()
  }

  markUnreadable(indicator: string, field: string, isUnreadable: boolean): void {
    this.of(indicator).markUnreadable(field, isUnreadable)
    if (!isUnreadable) this.want(indicator, pause)
    this.tell()
  }

  resolve(indicator: string, whose: 'mine' | 'theirs'): void {
    this.then(indicator, (entry) => entry.resolve(whose))
  }

  settleAside(indicator: string, isTaken: boolean): void {
    this.then(indicator, (entry) => entry.settleAside(isTaken))
  }

  giveUp(indicator: string): void {
    this.then(indicator, (entry) => entry.giveUp())
  }

  /** The person has seen what was restored. */
  acknowledge(): void {
    for (const entry of this.entries.values()) entry.acknowledge()
    this.tell()
  }

  /** Tries at once what waits: the line is back, or the page is about to go. */
  hurry(): void {
    clearTimeout(this.later)
    this.later = undefined
    for (const entry of this.entries.values()) {
      entry.release()
      if (entry.isSendable) this.want(entry.indicator, 0)
    }
    this.tell()
  }

  /** Sends everything there is. @returns Whether nothing is left unsaved. */
  async settle(): Promise<boolean> {
    this.hurry()
    while (this.running) await this.running
    return this.overallNow.unsaved === 0
  }

  end(): void {
    clearTimeout(this.later)
    for (const timer of this.timers.values()) clearTimeout(timer)
    this.timers.clear()
  }

  private of(indicator: string): TypedEntry {
    const entry = this.entries.get(indicator)
    if (!entry) throw new Error(`The report does not ask for ${indicator}.`)
    return entry
  }

  private then(indicator: string, act: (entry: TypedEntry) => void): void {
    const entry = this.of(indicator)
    act(entry)
    this.keep(entry)
    this.want(indicator, 0)
    this.tell()
  }

  /** On the device first: whatever happens then, it is not lost. */
  private keep(entry: TypedEntry): void {
    const draft = entry.draft
    if (draft) this.isUnkept = !this.ways.drafts.write(entry.indicator, draft)
    else this.ways.drafts.drop(entry.indicator)
  }

  private want(indicator: string, after: number): void {
    clearTimeout(this.timers.get(indicator))
    this.timers.delete(indicator)
    const send = () => {
      this.timers.delete(indicator)
      this.queue.add(indicator)
      this.run()
    }
    if (after === 0) send()
    else this.timers.set(indicator, setTimeout(send, after))
  }

  private run(): void {
    this.running ??= this.work().finally(() => {
      this.running = undefined
      if (this.queue.size > 0 && this.later === undefined) this.run()
    })
  }

  private async work(): Promise<void> {
    let hasSaved = false
    while (this.later === undefined) {
      const [indicator] = this.queue
      if (indicator === undefined) break
      this.queue.delete(indicator)
      const entry = this.of(indicator)
      if (entry.isSendable) hasSaved = (await this.send(entry)) || hasSaved
    }
    if (hasSaved) this.ways.onRest()
  }

  private async send(entry: TypedEntry): Promise<boolean> {
    const { answer, known, seen, key } = entry.begin()
    this.keep(entry)
    this.tell()
    try {
      const { revision } = await this.ways.save(wantedOf(entry.indicator, answer, known, seen), key)
      entry.saved(answer, revision, new Date())
      this.failures = 0
      if (entry.isSendable && !this.timers.has(entry.indicator)) this.want(entry.indicator, pause)
      return true
    } catch (error) {
      await this.answerTo(Refusal.of(error), entry)
      return false
    } finally {
      this.keep(entry)
      this.tell()
    }
  }

  private async answerTo(refusal: Refusal, entry: TypedEntry): Promise<void> {
    if (refusal.kind === 'unreached' || refusal.kind === 'too-often') return this.wait(entry, refusal.retryAfter)
    if (refusal.kind !== 'stale') {
      entry.refused(refusal)
      // The report has moved on: the screen is to show what may be done now.
      if (refusal.kind === 'conflict') this.ways.onRest()
      return
    }

    try {
      const form = await this.ways.read()
      entry.reconcile(form.indicators.find((indicator) => indicator.code === entry.indicator)?.entry ?? null)
      this.queue.add(entry.indicator)
    } catch (error) {
      const again = Refusal.of(error)
      if (again.kind === 'unreached') this.wait(entry, again.retryAfter)
      else entry.refused(again)
    }
  }

  private wait(entry: TypedEntry, seconds: number | undefined): void {
    entry.unreached()
    const wait = seconds ?? patience[Math.min(this.failures++, patience.length - 1)]!
    this.later ??= setTimeout(() => this.hurry(), wait * 1000)
  }

  private tell(): void {
    this.overallNow = overall([...this.entries.values()].map((entry) => entry.shown), this.isUnkept)
    this.listeners.forEach((listener) => listener())
  }
}
