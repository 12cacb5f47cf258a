import { queryOptions } from '@tanstack/react-query'
import { api, queryClient, read, Refusal, type HeatMap, type paths, type ScoreScope, type ScoreStatus, type WantedRule } from '@/kernel/api'
import { roundKeys } from '../rounds/keys'
import { setKeys } from '../sets/keys'
import { rulesOf, type SetFile } from './rule/rule'

/** Query keys of scores: they begin with their round, so that what changes the round reads them again. */
export const scoreKeys = {
  all: (round: string) => [...roundKeys.one(round), 'scores'] as const,
  of: (round: string, what: string, filter: object) => [...scoreKeys.all(round), what, filter] as const,
}

export interface Subject {
  /** None: the city of the round. */
  unit?: string
  scope?: ScoreScope
}

/** The API's document says of the statuses only that they are an object: each stands under its sign. */
export type Heat = Omit<HeatMap, 'statuses'> & { statuses: Record<string, ScoreStatus> }

export type HeatFilter = NonNullable<paths['/api/v1/rounds/{round}/heat-map']['get']['parameters']['query']>
export type TrendFilter = NonNullable<paths['/api/v1/trends/{set}']['get']['parameters']['query']>

export const boardQuery = (round: string, subject: Subject) =>
  queryOptions({
    queryKey: scoreKeys.of(round, 'board', subject),
    queryFn: () => read(api.GET('/api/v1/rounds/{round}/scoreboard', { params: { path: { round }, query: subject } })),
  })

/** One score, down to a page of the units behind it. */
export const scoreQuery = (round: string, indicator: string, subject: Subject, page: number, size: number) =>
  queryOptions({
    queryKey: scoreKeys.of(round, 'score', { indicator, ...subject, page, size }),
    queryFn: () => read(api.GET('/api/v1/rounds/{round}/scores/{indicator}', { params: { path: { round, indicator }, query: { ...subject, page, size } } })),
  })

/** The result that a decision froze, with what the council says of every indicator of the city. */
export const frozenQuery = (round: string, number: number) =>
  queryOptions({
    queryKey: scoreKeys.of(round, 'frozen', { number }),
    queryFn: () => read(api.GET('/api/v1/rounds/{round}/results/{number}', { params: { path: { round, number } } })),
  })

/** The whole heat table with a sign a cell. Asked again it is sent only when something has changed. */
export const heatMapQuery = (round: string, filter: HeatFilter) => {
  const queryKey = scoreKeys.of(round, 'heat-map', filter)
  return queryOptions({
    queryKey,
    queryFn: async (): Promise<Heat> => {
      const before = queryClient.getQueryData<Heat>(queryKey)
      const answered = await api.GET('/api/v1/rounds/{round}/heat-map', {
        params: { path: { round }, query: filter },
        headers: before && { 'If-None-Match': `"${before.tag}"` },
      }).catch((failure: unknown) => Promise.reject(Refusal.unreached(failure)))
      return before && answered.response.status === 304 ? before : ((await read(Promise.resolve(answered))) as unknown as Heat)
    },
  })
}

export type GapFilter = NonNullable<paths['/api/v1/rounds/{round}/gaps']['get']['parameters']['query']>

export const gapsQuery = (round: string, filter: GapFilter) =>
  queryOptions({
    queryKey: scoreKeys.of(round, 'gaps', filter),
    queryFn: () => read(api.GET('/api/v1/rounds/{round}/gaps', { params: { path: { round }, query: filter } })),
  })

/** Judges the answers of a round by another rule. It is a POST for the size of its question; it changes nothing. */
export const whatIfQuery = (round: string, wanted: WantedRule, page: number) =>
  queryOptions({
    queryKey: scoreKeys.of(round, 'what-if', { ...wanted, page }),
    queryFn: () => read(api.POST('/api/v1/rounds/{round}/what-if', { params: { path: { round }, query: { page } }, body: wanted })),
  })

export const trendQuery = (set: string, filter: TrendFilter) =>
  queryOptions({
    queryKey: ['trends', set, filter],
    queryFn: () => read(api.GET('/api/v1/trends/{set}', { params: { path: { set }, query: filter } })),
  })

/** How each indicator of a set is measured, by its code: the sheet of a set tells the form alone. */
export const rulesQuery = (set: string) =>
  queryOptions({
    queryKey: [...setKeys.one(set), 'rules'],
    queryFn: async () => rulesOf((await read(api.GET('/api/v1/criteria-sets/{set}/file', { params: { path: { set } }, parseAs: 'json' }))) as unknown as SetFile),
    staleTime: 5 * 60_000,
  })
