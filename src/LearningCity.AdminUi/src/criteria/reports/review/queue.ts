import { useQueries } from '@tanstack/react-query'
import { api, read, type ReportLine } from '@/kernel/api'
import { reportKeys } from '../keys'

/** What is to be checked: reports under review first, then those sent, each soonest due first. */
export function useQueue(round: string | undefined) {
  const asked = (['in-review', 'sent'] as const).map((state) => ({ round, state, size: 200 }))
  const parts = useQueries({
    queries: asked.map((query) => ({ queryKey: reportKeys.list(query), queryFn: () => read(api.GET('/api/v1/reports', { params: { query } })) })),
  })
  const isPending = parts.some((part) => part.isPending)
  return {
    reports: isPending ? undefined : parts.flatMap((part): readonly ReportLine[] => part.data?.items ?? []),
    total: parts.reduce((sum, part) => sum + (part.data?.total ?? 0), 0),
    error: parts.find((part) => part.error)?.error,
    refetch: () => parts.forEach((part) => void part.refetch()),
  }
}
