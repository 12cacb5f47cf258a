import type { GrantLine } from '@/kernel/api'
import { today } from '@/kernel/format'

export type Standing = 'ended' | 'ran-out' | 'to-come' | 'in-force'

/** Where a grant stands today. */
export function standingOf({ endedAt, validFrom, validTo }: GrantLine): Standing {
  if (endedAt) return 'ended'
  if (validTo && validTo < today()) return 'ran-out'
  return validFrom > today() ? 'to-come' : 'in-force'
}

/** In force, or still to come. */
export const isOpen = (grant: GrantLine): boolean => ['in-force', 'to-come'].includes(standingOf(grant))
