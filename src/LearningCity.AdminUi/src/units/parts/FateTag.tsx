import { useTranslation } from 'react-i18next'
import type { UnitFate } from '@/kernel/api'
import { StatusTag, type Tone } from '@/kernel/parts'

const tones: Record<UnitFate, Tone> = { ends: 'closed', 'gives-part': 'doubtful', begins: 'good', 'takes-over': 'told', moves: 'sent', 'is-renamed': 'working' }

/** What becomes of a unit. */
export function FateTag({ fate }: { fate: UnitFate }) {
  const { t } = useTranslation('units')
  return <StatusTag tone={tones[fate]} word={t(`fate.${fate}`)} />
}
