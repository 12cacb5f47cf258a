import { Refusal } from './refusal'

/**
 * A session that ends in the middle of work. The call that found out waits while the person signs in again over the page, with
 * everything typed still there, and is then sent again with the same key; all others wait for the same sign-in.
 */
type Waiting = { resolve: () => void; reject: (refusal: Refusal) => void; done: Promise<void> }

let known = false
let waiting: Waiting | undefined
const listeners = new Set<() => void>()

export const session = {
  /** From now on a 401 means that the session ended, not that nobody has signed in. */
  begins: () => {
    known = true
  },
  ends: () => {
    known = false
  },
  /** Whether somebody has to sign in again. */
  isInterrupted: () => waiting !== undefined,
  subscribe: (listener: () => void) => {
    listeners.add(listener)
    return () => void listeners.delete(listener)
  },
  resumes: () => settle((one) => one.resolve()),
  isGivenUp: () => settle((one) => one.reject(Refusal.abandoned())),
}

/** `fetch` that outlives the end of a session. */
export async function withSession(request: Request): Promise<Response> {
  const again = request.clone()
  const answer = await fetch(request)
  if (answer.status !== 401 || !known || request.url.endsWith('/api/v1/sign-in')) return answer
  await interruption().done
  return fetch(again)
}

function interruption(): Waiting {
  if (!waiting) {
    let resolve!: () => void
    let reject!: (refusal: Refusal) => void
    const done = new Promise<void>((yes, no) => {
      resolve = yes
      reject = no
    })
    waiting = { resolve, reject, done }
    tell()
  }

  return waiting
}

function settle(how: (one: Waiting) => void) {
  const one = waiting
  waiting = undefined
  tell()
  if (one) how(one)
}

const tell = () => listeners.forEach((listener) => listener())
