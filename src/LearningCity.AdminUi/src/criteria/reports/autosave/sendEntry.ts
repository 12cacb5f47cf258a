import { Refusal, type ReportForm, type WantedEntry } from '@/kernel/api'
import { now } from '@/kernel/format'
import { wantedOf } from '../answers/answer'
import type { Attempt } from './SaveQueue'
import type { TypedEntry } from './TypedEntry'

/** The way to the API. */
export interface Line {
  /** Writes one answer. @throws {Refusal} */
  save: (wanted: WantedEntry, key: string) => Promise<{ revision: number }>
  /** Reads the report again, after somebody else saved. @throws {Refusal} */
  read: () => Promise<ReportForm>
}

interface Sent {
  attempt: Attempt
  /** Whether the report is now another than the screen shows. */
  hasChanged: boolean
}

const over: Sent = { attempt: 'done', hasChanged: false }

/** Sends an answer that was begun, and tells it what became of it. */
export async function sendEntry(entry: TypedEntry, { answer, known, seen, key }: ReturnType<TypedEntry['begin']>, line: Line): Promise<Sent> {
  try {
    const { revision } = await line.save(wantedOf(entry.indicator, answer, known, seen), key)
    entry.saved(answer, revision, now())
    return { ...over, hasChanged: true }
  } catch (error) {
    const refusal = Refusal.of(error)
    if (refusal.kind === 'stale') return compare(entry, line)
    if (isPassing(refusal)) return wait(entry, refusal)
    entry.refused(refusal)
    return { ...over, hasChanged: refusal.kind === 'conflict' }
  }
}

/** Somebody else saved this answer since it was read. */
async function compare(entry: TypedEntry, line: Line): Promise<Sent> {
  try {
    const form = await line.read()
    entry.reconcile(form.indicators.find((indicator) => indicator.code === entry.indicator)?.entry ?? null)
    return over
  } catch (error) {
    const refusal = Refusal.of(error)
    if (isPassing(refusal)) return wait(entry, refusal)
    entry.refused(refusal)
    return over
  }
}

const isPassing = (refusal: Refusal): boolean => refusal.kind === 'unreached' || refusal.kind === 'too-often'

function wait(entry: TypedEntry, refusal: Refusal): Sent {
  entry.unreached()
  return { attempt: { wait: refusal.retryAfter }, hasChanged: false }
}
