import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { RoundSheet, Scoreboard, ScoreStatus } from '@/kernel/api'
import { frozenQuery } from '../keys'

/** What the council says of an indicator of the city, beside what was computed. */
export interface CouncilWord {
  status: ScoreStatus
  mark: number | null
  /** Why it differs; none where it agrees. */
  reason: string | null
}

export interface Council {
  /** By code of the indicator. */
  words: ReadonlyMap<string, CouncilWord>
  /** Whether there are any, also while they are being read. */
  hasSpoken: boolean
}

/**
 * The council's results of the city. A published scoreboard carries them; beside the working scores of a round that was
 * decided they are read from the newest result.
 */
export function useCouncil(round: RoundSheet | undefined, board: Scoreboard | undefined): Council {
  const isCity = board !== undefined && round !== undefined && board.unit === round.subject && board.scope === 'below'
  const result = round?.results.findLast((one) => one.isPublished) ?? round?.results.findLast((one) => one.withdrawnAt === null)
  const isRead = isCity && typeof board.publishedResult !== 'number' && result !== undefined
  const frozen = useQuery({ ...frozenQuery(round?.id ?? '', result?.number ?? 0), enabled: isRead })
  return useMemo(() => {
    if (typeof board?.publishedResult === 'number') {
      const words = new Map(board.nodes.flatMap(({ code, council }) => (council?.status ? [[code, { status: council.status, mark: council.mark, reason: council.reason }] as const] : [])))
      return { words, hasSpoken: words.size > 0 }
    }
    return { words: new Map(frozen.data?.indicators.map(({ code, status, mark, reason }) => [code, { status, mark, reason }] as const)), hasSpoken: isRead && !frozen.isError }
  }, [board, isRead, frozen.data, frozen.isError])
}
