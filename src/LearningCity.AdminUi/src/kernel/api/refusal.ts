/** One thing that is wrong, and where: a field, a JSON pointer or a cell; the whole request when the field is empty. */
export interface Fault {
  field: string
  code: string
  message: string
}

/** The field's name; the API writes "name", and "$.name" of a request that cannot be read. */
export const fieldName = (fault: Fault): string => fault.field.replace(/^(\$\.|\/)/, '')

interface Problem {
  title?: string
  code?: string
  traceId?: string
  errors?: Fault[]
  currentRevision?: number
}

/** Why something was refused, as a caller may want to tell it apart. */
export type RefusalKind = 'rule' | 'conflict' | 'stale' | 'not-found' | 'not-yours' | 'sign-in' | 'too-often' | 'too-large' | 'malformed' | 'unreached' | 'abandoned' | 'unforeseen'

const kinds: Record<number, RefusalKind> = {
  400: 'malformed', 401: 'sign-in', 403: 'not-yours', 404: 'not-found', 409: 'conflict', 412: 'stale', 413: 'too-large',
  422: 'rule', 428: 'malformed', 429: 'too-often', 503: 'unreached',
}

/** A refusal of the API (RFC 9457): which rule, and what to do. `message` is the API's own sentence; empty where it gave none. */
export class Refusal extends Error {
  override readonly name = 'Refusal'

  private constructor(
    readonly kind: RefusalKind,
    readonly status: number,
    readonly code: string,
    title: string,
    readonly faults: readonly Fault[],
    readonly traceId: string | undefined,
    /** With `stale`: the revision that stands now, where it is known. */
    readonly currentRevision: number | undefined,
    /** Seconds after which it makes sense to try again, where that is known. */
    readonly retryAfter: number | undefined,
  ) {
    super(title)
  }

  static from(response: Response, body: unknown): Refusal {
    const problem: Problem = typeof body === 'object' && body !== null ? body : {}
    const wait = Number(response.headers.get('Retry-After'))
    return new Refusal(
      kinds[response.status] ?? 'unforeseen', response.status, problem.code ?? `http.${response.status}`, problem.title ?? '',
      problem.errors ?? [], problem.traceId, problem.currentRevision, wait > 0 ? wait : undefined)
  }

  /** The server was not reached. */
  static unreached(failure: unknown): Refusal {
    return failure instanceof Refusal ? failure : new Refusal('unreached', 0, 'ui.unreached', '', [], undefined, undefined, undefined)
  }

  /** The session had ended and the person chose not to sign in again. */
  static abandoned(): Refusal {
    return new Refusal('abandoned', 401, 'ui.abandoned', '', [], undefined, undefined, undefined)
  }

  /** Any error as a refusal; what is none of ours is unforeseen. */
  static of(error: unknown): Refusal {
    return error instanceof Refusal ? error : new Refusal('unforeseen', 0, 'ui.unforeseen', '', [], undefined, undefined, undefined)
  }

  /** The faults of one field. */
  about(field: string): string[] {
    return this.faults.filter((fault) => fieldName(fault) === field).map((fault) => fault.message)
  }
}
