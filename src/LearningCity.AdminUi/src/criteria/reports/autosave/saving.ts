import type { FormEntry, Refusal } from '@/kernel/api'
import type { Answer } from '../answers/answer'

/**
 * How an answer stands to what the API holds: saved; waiting for the next save; being saved; offline (tried again by itself);
 * incomplete (a reason or a readable number is still needed); refused; conflict (somebody else saved another version); held (the
 * report takes no answers now).
 */
export type SavingState = 'saved' | 'waiting' | 'saving' | 'offline' | 'incomplete' | 'refused' | 'conflict' | 'held'

/** One answer as the screen shows it. A new object whenever anything of it changes. */
export interface EntrySaving {
  answer: Answer
  state: SavingState
  /** When it was last saved from here. */
  savedAt?: Date
  refusal?: Refusal
  /** In a conflict: the version that the API holds. */
  theirs?: { answer: Answer; entry: FormEntry | null }
  /** After a conflict: the version that was not taken, until it is put away. */
  aside?: Answer
  /** It was typed earlier and has outlived the page; until it is typed anew or the person has seen it. */
  isRestored: boolean
}

/** The whole report in one word, the worst first. */
export interface Overall {
  state: SavingState
  /** How many answers are not saved. */
  unsaved: number
  restored: number
  savedAt?: Date
  /** The device keeps nothing: whoever closes the page loses what is not saved. */
  isUnkept: boolean
}

const worst: readonly SavingState[] = ['conflict', 'refused', 'held', 'offline', 'incomplete', 'saving', 'waiting', 'saved']

export function overall(entries: readonly EntrySaving[], isUnkept: boolean): Overall {
  return {
    state: worst.find((state) => entries.some((entry) => entry.state === state)) ?? 'saved',
    unsaved: entries.filter((entry) => entry.state !== 'saved').length,
    restored: entries.filter((entry) => entry.isRestored).length,
    savedAt: entries.map((entry) => entry.savedAt).reduce((last, at) => (at && (!last || at > last) ? at : last), undefined),
    isUnkept,
  }
}
