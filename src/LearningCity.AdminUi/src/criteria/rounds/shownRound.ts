import { queryOptions, useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useSyncExternalStore } from 'react'
import { api, read, type RoundLine } from '@/kernel/api'
import { roundKeys } from './keys'

const kept = 'learning-city.round'
const listeners = new Set<() => void>()

export const roundsQuery = queryOptions({
  queryKey: roundKeys.list({ size: 100 }),
  queryFn: () => read(api.GET('/api/v1/rounds', { params: { query: { size: 100 } } })),
  staleTime: 60_000,
})

/**
 * The round that the person is at: the one in the address, else the one he chose last, else the newest that is open, else the
 * newest. The navigation leads to its pages.
 */
export function useShownRound(): { round: RoundLine | undefined; rounds: readonly RoundLine[] } {
  const rounds = useQuery(roundsQuery).data?.items ?? []
  const params: { round?: string } = useParams({ strict: false })
  const chosen = useSyncExternalStore(subscribe, () => localStorage.getItem(kept))
  const of = (id: string | null | undefined) => (id ? rounds.find((round) => round.id === id) : undefined)
  return { round: of(params.round) ?? of(chosen) ?? rounds.find((round) => round.state === 'open') ?? rounds[0], rounds }
}

export function showRound(round: string): void {
  localStorage.setItem(kept, round)
  listeners.forEach((listener) => listener())
}

function subscribe(listener: () => void) {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}
