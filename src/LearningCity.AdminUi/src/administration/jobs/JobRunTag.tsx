import { useTranslation } from 'react-i18next'
import type { JobRun } from '@/kernel/api'
import { StatusTag, type Tone } from '@/kernel/parts'

const tones: Record<JobRun['state'], Tone> = { waiting: 'waiting', running: 'working', succeeded: 'good', failed: 'bad' }

/** What became of a run. */
export function JobRunTag({ state }: { state: JobRun['state'] }) {
  const { t } = useTranslation('administration')
  return <StatusTag tone={tones[state]} word={t(`jobs.states.${state}`)} />
}
