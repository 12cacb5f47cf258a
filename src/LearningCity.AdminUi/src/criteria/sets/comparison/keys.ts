import { queryOptions } from '@tanstack/react-query'
import { api, read } from '@/kernel/api'
import { setKeys } from '../keys'

/** Which earlier indicators each indicator of a version carries on. */
export const continuationsQuery = (set: string) =>
  queryOptions({
    queryKey: [...setKeys.one(set), 'continuations'],
    queryFn: () => read(api.GET('/api/v1/criteria-sets/{set}/continuations', { params: { path: { set } } })),
  })

/** What a version says otherwise than another. */
export const comparisonQuery = (set: string, other: string) =>
  queryOptions({
    queryKey: [...setKeys.one(set), 'comparison', other],
    queryFn: () => read(api.GET('/api/v1/criteria-sets/{set}/comparison', { params: { path: { set }, query: { with: other } } })),
  })
