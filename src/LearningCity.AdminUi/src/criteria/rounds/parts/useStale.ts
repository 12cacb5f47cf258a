import { useQueryClient } from '@tanstack/react-query'
import type { Refusal } from '@/kernel/api'
import { roundKeys } from '../keys'

/** Reads the round again when somebody changed it meanwhile; what was typed stays, and may be sent over what stands now. */
export function useStale(round: string): (refusal: Refusal) => void {
  const queries = useQueryClient()
  return (refusal) => {
    if (refusal.kind === 'stale' || refusal.kind === 'conflict') void queries.invalidateQueries({ queryKey: roundKeys.one(round) })
  }
}
