import type { HealthState, JobHealth, MailHealth, StorageHealth, VolumeHealth } from '@/kernel/api'
import type { Tone } from '@/kernel/parts'

export const tones: Record<HealthState, Tone> = { ok: 'good', warning: 'doubtful', failed: 'bad' }

/** How one job stands, in a word and a tone. A night that did not come is worse than a run that failed: nobody else tells of it. */
export function jobStanding({ isOverdue, runs }: Pick<JobHealth, 'isOverdue' | 'runs'>): { word: 'overdue' | 'failed' | 'running' | 'never' | 'well'; tone: Tone } {
  if (isOverdue) return { word: 'overdue', tone: 'bad' }
  if (runs.failed > 0) return { word: 'failed', tone: 'bad' }
  if (runs.isRunning) return { word: 'running', tone: 'working' }
  return runs.lastRunAt === null ? { word: 'never', tone: 'nothing' } : { word: 'well', tone: 'good' }
}

/** The volumes with a name of ours; others are shown by their folder. */
export const knownVolume = ({ name }: VolumeHealth): 'evidence' | 'database' | undefined => (name === 'evidence' || name === 'database' ? name : undefined)

/** What to say of the folder of the files. */
export const writing = ({ isWritable }: StorageHealth): { word: 'writable' | 'closed'; tone: Tone } => (isWritable ? { word: 'writable', tone: 'good' } : { word: 'closed', tone: 'bad' })

/** What to say of a volume where something is to be done, soon or at once. */
export const room = ({ state }: VolumeHealth) => (({ ok: undefined, warning: 'scarce', failed: 'full' }) as const)[state]

/** What to say of a clock: together, apart, of no use. */
export const clock = ({ state }: { state: HealthState }) => (({ ok: 'right', warning: 'apart', failed: 'wrong' }) as const)[state]

/** Half a second and less is nothing to speak of. */
export const seconds = (milliseconds: number) => Math.round(Math.abs(milliseconds) / 1000)

/** How long the oldest mail waits, in whole minutes; none while none is due. */
export const waited = ({ oldestWaitingSince }: MailHealth, at: string) =>
  oldestWaitingSince === null ? undefined : Math.max(0, Math.floor((Date.parse(at) - Date.parse(oldestWaitingSince)) / 60_000))
