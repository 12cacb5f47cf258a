import type { Answer } from '../answers/answer'

/** What is typed and not saved yet, as it is kept on the device. */
export interface Draft {
  answer: Answer
  /** The revision of the answer it was typed over; 0 where there was none. */
  seen: number
  /** What was sent since and perhaps arrived, although no answer came back; the last one last. */
  sent: readonly Answer[]
  /** When it was typed. */
  at: string
}

/** Where unsaved answers outlive the page: one report of one person. */
export interface Drafts {
  read: () => ReadonlyMap<string, Draft>
  /** @returns Whether it is kept: a device may have no room, or keep nothing. */
  write: (indicator: string, draft: Draft) => boolean
  drop: (indicator: string) => void
}

/**
 * Drafts in the browser's own storage, an item each, so that two tabs do not overwrite one another's. Whoever signs in on the
 * same device afterwards never sees them: they are kept under the account.
 */
export function keptDrafts(storage: Storage, account: string, report: string): Drafts {
  const prefix = `learning-city.draft.${account}.${report}.`
  return {
    read: () => {
      const drafts = new Map<string, Draft>()
      for (let at = 0; at < storage.length; at++) {
        const key = storage.key(at)
        const draft = key?.startsWith(prefix) ? readable(storage.getItem(key)) : undefined
        if (key && draft) drafts.set(key.slice(prefix.length), draft)
      }
      return drafts
    },
    write: (indicator, draft) => {
      try {
        storage.setItem(prefix + indicator, JSON.stringify(draft))
        return true
      } catch {
        return false
      }
    },
    drop: (indicator) => storage.removeItem(prefix + indicator),
  }
}

function readable(text: string | null): Draft | undefined {
  try {
    const draft = JSON.parse(text ?? '') as Partial<Draft>
    return draft.answer?.documents && typeof draft.seen === 'number' && Array.isArray(draft.sent) ? (draft as Draft) : undefined
  } catch {
    return undefined
  }
}
