import { useTranslation } from 'react-i18next'
import type { CriteriaSetState } from '@/kernel/api'
import { StatusTag, type Tone } from '@/kernel/parts'

const tones: Record<CriteriaSetState, Tone> = { draft: 'working', published: 'good', withdrawn: 'bad' }

/** Where a version of a set stands. */
export function SetStateTag({ state }: { state: CriteriaSetState }) {
  const { t } = useTranslation('sets')
  return <StatusTag tone={tones[state]} word={t(`state.${state}`)} />
}
