import createClient from 'openapi-fetch'
import { Refusal } from './refusal'
import type { paths } from './schema.gen'
import { withSession } from './session'

/**
 * The API, typed by its document. A GET is `read(api.GET('/api/v1/units', …))`; what changes something goes through
 * `useAct`, which gives it its key.
 */
export const api = createClient<paths>({
  baseUrl: typeof location === 'undefined' ? 'http://localhost' : location.origin,
  credentials: 'same-origin',
  headers: { 'X-LearningCity': '1' },
  fetch: withSession,
})

interface Answered<T> {
  data?: T
  error?: unknown
  response: Response
}

/** What was answered. @throws {Refusal} What the API refused, or that it was not reached. */
export async function read<T>(call: Promise<Answered<T>>): Promise<NonNullable<T>> {
  let answered: Answered<T>
  try {
    answered = await call
  } catch (failure) {
    throw Refusal.unreached(failure)
  }

  if (!answered.response.ok) throw Refusal.from(answered.response, answered.error)
  return answered.data as NonNullable<T>
}

/** The revision as `If-Match` wants it. */
export const seen = (revision: number): string => `"${revision}"`
