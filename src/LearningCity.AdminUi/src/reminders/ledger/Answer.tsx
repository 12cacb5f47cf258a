import { useTranslation } from 'react-i18next'
import type { ReminderLine } from '@/kernel/api'
import { dayOf, shownDay } from '@/kernel/format'

/** What came of a reminder: when it was sent, and when what was owed was done. */
export function Answer({ line }: { line: ReminderLine }) {
  const { t } = useTranslation('reminders')
  const reminded = line.state === 'sent' && line.decidedAt ? short(line.decidedAt) : undefined
  const done = line.doneAt ? short(line.doneAt) : undefined
  if (reminded && done) return <>{t(line.kind.startsWith('report') ? 'answer.reported' : 'answer.done', { reminded, done })}</>
  if (reminded) return <span className="note">{t('answer.waits', { reminded })}</span>
  return done ? <>{t('answer.unasked', { done })}</> : <>–</>
}

/** 07/10; the year stands beside it in the list. */
const short = (instant: string): string => shownDay(dayOf(instant)).slice(0, 5)
