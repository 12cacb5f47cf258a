import { useTranslation } from 'react-i18next'
import type { GrantLine } from '@/kernel/api'
import { StatusTag, type Tone } from '@/kernel/parts'
import { standingOf, type Standing } from './standing'

const tones: Record<Standing, Tone> = { ended: 'closed', 'ran-out': 'aside', 'to-come': 'waiting', 'in-force': 'good' }

/** Where a grant stands today. */
export function GrantTag({ grant }: { grant: GrantLine }) {
  const { t } = useTranslation('people')
  const standing = standingOf(grant)
  return <StatusTag tone={tones[standing]} word={t(`standing.${standing}`)} />
}
