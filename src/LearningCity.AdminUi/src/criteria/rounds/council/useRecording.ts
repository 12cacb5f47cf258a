import { useQueryClient } from '@tanstack/react-query'
import { api, read, useAct, type ScoreStatus } from '@/kernel/api'
import { roundKeys } from '../keys'
import type { CouncilSearch } from '../routes'

export interface Verdict {
  status: ScoreStatus
  mark?: number | null
  reason?: string
}

/** Records what the council says of one indicator at the meeting in the address. */
export function useRecording(round: string, { unit, met, minutes }: CouncilSearch) {
  const queries = useQueryClient()
  return useAct({
    act: (said: Verdict & { indicator: string; seen: number }, key) =>
      read(api.POST('/api/v1/rounds/{round}/council-results', {
        params: { path: { round }, header: { 'Idempotency-Key': key } },
        body: { metOn: met!, minutes, results: [{ ...said, unit }] },
      })),
    touches: () => [roundKeys.one(round)],
    // Somebody else has recorded it: both are shown, and what was typed may be sent over it.
    onRefused: (refusal) => {
      if (refusal.kind === 'stale' || refusal.kind === 'conflict') void queries.invalidateQueries({ queryKey: roundKeys.one(round) })
    },
  })
}
