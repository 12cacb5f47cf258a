import { useTranslation } from 'react-i18next'
import type { DocumentState } from '@/kernel/api'
import { StatusTag, type Tone } from '@/kernel/parts'

const tones: Record<DocumentState, Tone> = { active: 'good', withdrawn: 'bad', erased: 'closed' }

/** Whether a document counts as evidence. */
export function DocumentStateTag({ state }: { state: DocumentState }) {
  const { t } = useTranslation('evidence')
  return <StatusTag tone={tones[state]} word={t(`state.${state}`)} />
}
