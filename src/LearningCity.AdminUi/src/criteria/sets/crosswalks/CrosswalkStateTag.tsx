import { useTranslation } from 'react-i18next'
import type { CrosswalkState } from '@/kernel/api'
import { StatusTag, type Tone } from '@/kernel/parts'

const tones: Record<CrosswalkState, Tone> = { draft: 'working', published: 'good', retired: 'closed' }

/** Where a crosswalk stands. */
export function CrosswalkStateTag({ state }: { state: CrosswalkState }) {
  const { t } = useTranslation('sets')
  return <StatusTag tone={tones[state]} word={t(`crosswalk.state.${state}`)} />
}
