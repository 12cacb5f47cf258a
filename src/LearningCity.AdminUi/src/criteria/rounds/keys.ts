import { queryOptions } from '@tanstack/react-query'
import { api, read } from '@/kernel/api'

/** Query keys of rounds: everything of a round, its board and its scores begins with `rounds` and its id. */
export const roundKeys = {
  all: ['rounds'] as const,
  list: (filter: object) => ['rounds', 'list', filter] as const,
  one: (round: string) => ['rounds', round] as const,
  board: (round: string, filter: object = {}) => ['rounds', round, 'board', filter] as const,
}

/** The round with its dates, state and what may be done with it. */
export const roundQuery = (round: string) =>
  queryOptions({ queryKey: [...roundKeys.one(round), 'sheet'], queryFn: () => read(api.GET('/api/v1/rounds/{round}', { params: { path: { round } } })) })
