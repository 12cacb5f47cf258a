import { useTranslation } from 'react-i18next'
import { StatusTag, type Tone } from '@/kernel/parts'
import type { EntrySaving, SavingState } from '../autosave/saving'

const tones: Partial<Record<SavingState, Tone>> = { offline: 'doubtful', incomplete: 'working', refused: 'bad', conflict: 'bad', held: 'doubtful' }

/** How one answer is saved, where it is not as usual. */
export function EntryState({ saving: { state, isRestored } }: { saving: EntrySaving }) {
  const { t } = useTranslation('reports')
  const tone = tones[state]
  return (
    <>
      {isRestored && <StatusTag tone="told" word={t('saving.restoredOne')} />}
      {tone && <StatusTag tone={tone} word={t(`savingOne.${state as 'offline' | 'incomplete' | 'refused' | 'conflict' | 'held'}`)} />}
    </>
  )
}
