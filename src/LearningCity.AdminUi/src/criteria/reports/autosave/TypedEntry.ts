import type { FormEntry, Refusal } from '@/kernel/api'
import { answerOf, lacksReason, saysTheSame, type Answer } from '../answers/answer'
import { Attempts } from './Attempts'
import type { Draft } from './drafts'
import type { EntrySaving, SavingState } from './saving'

/** One answer between the keys and the API: what was typed, what the API holds, and what is under way. It sends nothing itself. */
export class TypedEntry {
  private shownNow!: EntrySaving
  private known: Answer
  private revision: number
  private typed: Answer
  private readonly unreadable = new Set<string>()
  private attempts = new Attempts()
  private settled: { state: SavingState; refusal?: Refusal; theirs?: EntrySaving['theirs'] } | undefined
  private savedAt: Date | undefined
  private aside: Answer | undefined
  private isRestored = false

  constructor(readonly indicator: string, entry: FormEntry | null, private canSave: boolean) {
    this.known = answerOf(entry)
    this.revision = entry?.revision ?? 0
    this.typed = this.known
    this.show()
  }

  get shown(): EntrySaving {
    return this.shownNow
  }

  get isDirty(): boolean {
    return !saysTheSame(this.typed, this.known)
  }

  /** Whether it may be sent now. */
  get isSendable(): boolean {
    return this.isDirty && this.canSave && !this.settled && !this.isIncomplete
  }

  get draft(): Draft | undefined {
    return this.isDirty ? { answer: this.typed, seen: this.revision, sent: this.attempts.all, at: new Date().toISOString() } : undefined
  }

  private get isIncomplete(): boolean {
    return this.unreadable.size > 0 || lacksReason(this.typed)
  }

  type(answer: Answer): void {
    this.typed = answer
    this.isRestored = false
    if (this.settled?.state === 'refused') this.settled = undefined
    this.show()
  }

  /** A field holds a text that is no number; while it does, nothing is sent. */
  markUnreadable(field: string, isUnreadable: boolean): void {
    if (isUnreadable) this.unreadable.add(field)
    else this.unreadable.delete(field)
    this.show()
  }

  allow(canSave: boolean): void {
    if (canSave === this.canSave) return
    this.canSave = canSave
    // What was refused because of the report's state may go through now.
    if (canSave && this.settled?.state === 'refused') this.settled = undefined
    this.show()
  }

  /** What outlived the page goes on where it stopped; where somebody saved another version meanwhile, both are shown. */
  restore(draft: Draft, entry: FormEntry | null): void {
    if (saysTheSame(draft.answer, this.known)) return
    this.typed = draft.answer
    this.attempts = new Attempts(draft.sent)
    this.isRestored = true
    const isOwn = draft.seen === this.revision || this.attempts.include(this.known)
    if (!isOwn) this.settled = { state: 'conflict', theirs: { answer: this.known, entry } }
    this.show()
  }

  /** The person has seen that it was restored. */
  acknowledge(): void {
    this.isRestored = false
    this.show()
  }

  /** What the API holds now. An older reading than the one known is passed over; what is being typed stays. */
  takeIn(entry: FormEntry | null): void {
    const revision = entry?.revision ?? 0
    if (revision < this.revision || this.isDirty) return
    this.known = answerOf(entry)
    this.revision = revision
    this.typed = this.known
    this.show()
  }

  /** It is being sent. @returns What to send, over which revision, and under which key. */
  begin(): { answer: Answer; known: Answer; seen: number; key: string } {
    const key = this.attempts.begin(this.typed)
    this.settled = { state: 'saving' }
    this.show()
    return { answer: this.typed, known: this.known, seen: this.revision, key }
  }

  saved(answer: Answer, revision: number, at: Date): void {
    this.known = answer
    this.revision = revision
    this.settle(undefined)
    this.attempts = new Attempts()
    this.savedAt = at
    this.show()
  }

  refused(refusal: Refusal): void {
    this.settle({ state: 'refused', refusal })
  }

  unreached(): void {
    this.settle({ state: 'offline' })
  }

  /** It may be sent again. */
  release(): void {
    if (this.settled?.state === 'offline') this.settle(undefined)
  }

  /** Somebody saved since it was read: another version is shown beside this one; the own one that had arrived after all is none. */
  reconcile(entry: FormEntry | null): void {
    const theirs = answerOf(entry)
    const isOwn = this.attempts.include(theirs)
    const isUntouched = saysTheSame(theirs, this.known)
    if (isOwn || isUntouched || saysTheSame(theirs, this.typed)) {
      this.known = theirs
      this.revision = entry?.revision ?? 0
      this.attempts = new Attempts()
      return this.settle(undefined)
    }

    this.settle({ state: 'conflict', theirs: { answer: theirs, entry } })
  }

  /** The version not taken stays beside the answer until it is put away. */
  resolve(whose: 'mine' | 'theirs'): void {
    const theirs = this.settled?.theirs
    if (!theirs) return
    this.aside = whose === 'mine' ? theirs.answer : this.typed
    this.known = theirs.answer
    this.revision = theirs.entry?.revision ?? 0
    if (whose === 'theirs') this.typed = theirs.answer
    this.attempts = new Attempts()
    this.isRestored = false
    this.settle(undefined)
  }

  /** Takes the version that was put beside, or puts it away. */
  settleAside(isTaken: boolean): void {
    const aside = this.aside
    this.aside = undefined
    if (isTaken && aside) this.typed = aside
    this.show()
  }

  private settle(settled: TypedEntry['settled']): void {
    this.settled = settled
    this.show()
  }

  private show(): void {
    const { typed, savedAt, aside, isRestored, settled } = this
    this.shownNow = { answer: typed, state: this.state(), savedAt, refusal: settled?.refusal, theirs: settled?.theirs, aside, isRestored }
  }

  private state(): SavingState {
    if (this.settled?.state === 'conflict' || this.settled?.state === 'saving') return this.settled.state
    if (!this.isDirty) return this.unreadable.size > 0 ? 'incomplete' : 'saved'
    if (!this.canSave) return 'held'
    return this.settled?.state ?? (this.isIncomplete ? 'incomplete' : 'waiting')
  }
}
