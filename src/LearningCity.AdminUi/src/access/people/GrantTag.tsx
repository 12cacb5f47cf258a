import { useTranslation } from 'react-i18next'
import type { GrantLine } from '@/kernel/api'
import { today } from '@/kernel/format'
import { StatusTag, type Tone } from '@/kernel/parts'

type Standing = 'ended' | 'ran-out' | 'to-come' | 'in-force'
const tones: Record<Standing, Tone> = { ended: 'closed', 'ran-out': 'aside', 'to-come': 'waiting', 'in-force': 'good' }

/** Where a grant stands today. */
export function standingOf({ endedAt, validFrom, validTo }: GrantLine): Standing {
  if (endedAt) return 'ended'
  if (validTo && validTo < today()) return 'ran-out'
  return validFrom > today() ? 'to-come' : 'in-force'
}

export function GrantTag({ grant }: { grant: GrantLine }) {
  const { t } = useTranslation('people')
  const standing = standingOf(grant)
  return <StatusTag tone={tones[standing]} word={t(`standing.${standing}`)} />
}
