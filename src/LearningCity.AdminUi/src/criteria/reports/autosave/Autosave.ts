import type { ReportForm } from '@/kernel/api'
import type { Answer } from '../answers/answer'
import type { Drafts } from './drafts'
import { SaveQueue, type Attempt } from './SaveQueue'
import { overall, type EntrySaving, type Overall } from './saving'
import { sendEntry, type Line } from './sendEntry'
import { TypedEntry } from './TypedEntry'

/** What saving needs of the outside. */
export interface SavingWays extends Line {
  drafts: Drafts
  /** Nothing waits any more and something has changed: what hangs on it is to be read again. */
  onRest: () => void
}

const pause = 900

/**
 * Saves each answer of a report a moment after the last key, one after the other, each over the revision it was typed over. What
 * cannot be saved now is kept on the device and tried again.
 */
export class Autosave {
  private readonly entries = new Map<string, TypedEntry>()
  private readonly listeners = new Set<() => void>()
  private readonly queue: SaveQueue
  private hasChanged = false
  private isUnkept = false
  private overallNow!: Overall

  constructor(form: ReportForm, private readonly ways: SavingWays, canSave: boolean) {
    this.queue = new SaveQueue((indicator) => this.send(this.of(indicator)), () => this.rest(), () => this.hurry())
    const drafts = ways.drafts.read()
    for (const { code, entry } of form.indicators) {
      const typed = new TypedEntry(code, entry, canSave)
      const draft = drafts.get(code)
      if (draft) typed.restore(draft, entry)
      this.entries.set(code, typed)
    }
    this.tell()
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
        if (known.isSendable && !this.queue.isTimed(code)) this.queue.want(code, 0)
      }
    }
    this.tell()
  }

  type(indicator: string, change: (answer: Answer) => Answer): void {
    this.then(indicator, pause, (entry) => entry.type(change(entry.shown.answer)))
  }

  markUnreadable(indicator: string, field: string, isUnreadable: boolean): void {
    this.then(indicator, pause, (entry) => entry.markUnreadable(field, isUnreadable))
  }

  resolve(indicator: string, whose: 'mine' | 'theirs'): void {
    this.then(indicator, 0, (entry) => entry.resolve(whose))
  }

  settleAside(indicator: string, isTaken: boolean): void {
    this.then(indicator, 0, (entry) => entry.settleAside(isTaken))
  }

  /** The person has seen what was restored. */
  acknowledge(): void {
    for (const entry of this.entries.values()) entry.acknowledge()
    this.tell()
  }

  /** Sends at once what waits: the page was opened or is about to go, or the line is back. */
  hurry(): void {
    for (const entry of this.entries.values()) {
      entry.release()
      if (entry.isSendable) this.queue.want(entry.indicator, 0)
    }
    this.queue.resume()
    this.tell()
  }

  /** Sends everything there is. @returns Whether nothing is left unsaved. */
  async settle(): Promise<boolean> {
    this.hurry()
    await this.queue.rest()
    return this.overallNow.unsaved === 0
  }

  end(): void {
    this.queue.end()
  }

  private of(indicator: string): TypedEntry {
    const entry = this.entries.get(indicator)
    if (!entry) throw new Error(`The report does not ask for ${indicator}.`)
    return entry
  }

  private then(indicator: string, after: number, act: (entry: TypedEntry) => void): void {
    const entry = this.of(indicator)
    act(entry)
    this.keep(entry)
    this.queue.want(indicator, after)
    this.tell()
  }

  /** On the device first: whatever happens then, it is not lost. */
  private keep(entry: TypedEntry): void {
    const draft = entry.draft
    if (draft) this.isUnkept = !this.ways.drafts.write(entry.indicator, draft)
    else this.ways.drafts.drop(entry.indicator)
  }

  private async send(entry: TypedEntry): Promise<Attempt> {
    if (!entry.isSendable) return 'done'
    const begun = entry.begin()
    this.keep(entry)
    this.tell()
    const { attempt, hasChanged } = await sendEntry(entry, begun, this.ways)
    this.hasChanged ||= hasChanged
    if (entry.isSendable && !this.queue.isTimed(entry.indicator)) this.queue.want(entry.indicator, hasChanged ? pause : 0)
    this.keep(entry)
    this.tell()
    return attempt
  }

  private rest(): void {
    if (!this.hasChanged) return
    this.hasChanged = false
    this.ways.onRest()
  }

  private tell(): void {
    this.overallNow = overall([...this.entries.values()].map((entry) => entry.shown), this.isUnkept)
    this.listeners.forEach((listener) => listener())
  }
}
