import { queryOptions } from '@tanstack/react-query'
import { api, read, type paths } from '@/kernel/api'

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

/** Who is asked, until when, and who answers what; for whoever runs rounds. */
export const planQuery = (round: string) =>
  queryOptions({ queryKey: [...roundKeys.one(round), 'plan'], queryFn: () => read(api.GET('/api/v1/rounds/{round}/plan', { params: { path: { round } } })) })

export type BoardFilter = NonNullable<paths['/api/v1/rounds/{round}/board']['get']['parameters']['query']>

/** The board in numbers. */
export const boardNumbersQuery = (round: string, filter: BoardFilter) =>
  queryOptions({
    queryKey: roundKeys.board(round, filter),
    queryFn: () => read(api.GET('/api/v1/rounds/{round}/board', { params: { path: { round }, query: filter } })),
  })

/** What was computed for the city, or for one unit, and beside it what the council says. */
export const councilQuery = (round: string, unit: string | undefined) =>
  queryOptions({
    queryKey: [...roundKeys.one(round), 'council', { unit }],
    queryFn: () => read(api.GET('/api/v1/rounds/{round}/council-results', { params: { path: { round }, query: { unit } } })),
  })

/** Computes a frozen result again, now. */
export const resultCheckQuery = (round: string, number: number) =>
  queryOptions({
    queryKey: [...roundKeys.one(round), 'results', number, 'check'],
    queryFn: () => read(api.GET('/api/v1/rounds/{round}/results/{number}/check', { params: { path: { round, number } } })),
    staleTime: 0,
  })

export const resultDifferencesQuery = (round: string, number: number, page: number) =>
  queryOptions({
    queryKey: [...roundKeys.one(round), 'results', number, 'differences', page],
    queryFn: () => read(api.GET('/api/v1/rounds/{round}/results/{number}/differences', { params: { path: { round, number }, query: { page, size: 20 } } })),
  })
