import { useRef, useState } from 'react'
import { api, read, Refusal, seen, type RoundSheet } from '@/kernel/api'

/**
 * Extends one unit after the other, because each changes the round. What is refused for one does not stop the others; tried
 * again, only those that were refused are asked again.
 */
export function useExtending(round: RoundSheet) {
  const [outcomes, tell] = useState<ReadonlyMap<string, Refusal | null>>(new Map())
  const [isPending, setPending] = useState(false)
  const revision = useRef(round.revision)
  const keys = useRef(new Map<string, string>())
  const keyOf = (intention: string) => keys.current.get(intention) ?? keys.current.set(intention, crypto.randomUUID()).get(intention)!

  const one = async (unit: string, until: string, reason: string): Promise<Refusal | null> => {
    const header = { 'Idempotency-Key': keyOf(`${unit} ${until} ${reason}`), 'If-Match': seen(revision.current) }
    try {
      revision.current = (await read(api.POST('/api/v1/rounds/{round}/extensions', { params: { path: { round: round.id }, header }, body: { unit, until, reason } }))).revision
      return null
    } catch (error) {
      const refusal = Refusal.of(error)
      if (refusal.kind === 'stale' && refusal.currentRevision !== undefined) revision.current = refusal.currentRevision
      return refusal
    }
  }

  const extend = async (units: readonly string[], until: string, reason: string) => {
    setPending(true)
    revision.current = Math.max(revision.current, round.revision)
    const told = new Map([...outcomes].filter(([, refusal]) => refusal === null))
    tell(new Map(told))
    for (const unit of units) {
      if (told.has(unit)) continue
      told.set(unit, await one(unit, until, reason))
      tell(new Map(told))
    }
    setPending(false)
  }

  return { outcomes, isPending, extend }
}
