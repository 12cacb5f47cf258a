import { useQuery } from '@tanstack/react-query'
import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import type { DeadlineLine, DeadlineState, LedgerState, PolicySheet } from '@/kernel/api'
import { today } from '@/kernel/format'
import { StatusTag, type Tone } from '@/kernel/parts'
import { policiesQuery } from './keys'

/** Working days from the last good day, as one says it. */
export const stepWords = (t: TFunction<'reminders'>, step: number): string =>
  step === 0 ? t('step.on') : step < 0 ? t('step.before', { count: -step }) : t('step.after', { count: step })

/** How many working days are left of what is still owed, or are over; between two days off there may be none. */
export const leftWords = (t: TFunction<'reminders'>, { lastGoodDay, workingDays }: Pick<DeadlineLine, 'lastGoodDay' | 'workingDays'>): string =>
  lastGoodDay === today() ? t('step.today') : lastGoodDay < today() ? t('step.after', { count: -workingDays }) : t('step.before', { count: workingDays })

/** What is to be done, in the language of the screen. */
export function useKindOf(): (line: Pick<DeadlineLine, 'kindTitle' | 'kindEnglishTitle'>) => string {
  const { i18n } = useTranslation()
  return (line) => (i18n.language === 'en' ? line.kindEnglishTitle : line.kindTitle)
}

/** The kinds of deadline there are; for whoever sees or changes reminders. */
export function useKinds(): { kinds: readonly PolicySheet[]; titleOf: (kind: string) => string } {
  const { i18n } = useTranslation()
  const kinds = useQuery({ ...policiesQuery, staleTime: 5 * 60_000 }).data ?? []
  const titleOf = (kind: string) => {
    const sheet = kinds.find((one) => one.kind === kind)
    return (i18n.language === 'en' ? sheet?.englishTitle : sheet?.title) ?? kind
  }
  return { kinds, titleOf }
}

const deadlines: Record<DeadlineState, Tone> = { open: 'waiting', done: 'good', lapsed: 'closed' }

/** Whether a deadline is met: what is still owed after its day is overdue, what was done after it came late. */
export function DeadlineTag({ line }: { line: Pick<DeadlineLine, 'state' | 'workingDays' | 'isLate' | 'turn'> }) {
  const { t } = useTranslation('reminders')
  const [tone, word]: [Tone, 'overdue' | 'late' | 'ready' | DeadlineState] =
    line.state === 'open' && line.workingDays < 0 ? ['bad', 'overdue']
    : line.state === 'done' && line.isLate ? ['doubtful', 'late']
    : line.state === 'open' && line.turn === 'head' ? ['told', 'ready']
    : [deadlines[line.state], line.state]
  return <StatusTag tone={tone} word={t(`deadline.${word}`)} />
}

const ledger: Record<LedgerState, Tone> = { planned: 'waiting', sent: 'sent', 'not-needed': 'aside', failed: 'bad', cancelled: 'closed', unknown: 'doubtful' }

/** What became of a reminder. */
export function LedgerTag({ state }: { state: LedgerState }) {
  const { t } = useTranslation('reminders')
  return <StatusTag tone={ledger[state]} word={t(`state.${state}`)} />
}
