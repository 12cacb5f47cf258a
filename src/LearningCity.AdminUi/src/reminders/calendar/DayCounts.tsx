import { useTranslation } from 'react-i18next'
import { figure } from '@/kernel/format'
import { useKindOf } from '../words'
import type { Asked } from './month'

/** What one day asks, and how many units have still to do it. */
export function DayCounts({ asked, isPast }: { asked: readonly Asked[]; isPast: boolean }) {
  const { t } = useTranslation('reminders')
  const kindOf = useKindOf()
  return (
    <ul className="day-counts">
      {asked.map(({ key, line, counts }) => (
        <li key={key}>
          <span className="day-kind">{kindOf(line)}</span>
          <span className="day-title note">{line.title}</span>
          {counts.open > 0 && <span className={isPast ? 'day-count day-overdue' : 'day-count day-owed'}>{t('calendar.owe', { number: figure(counts.open) })}</span>}
          {counts.done > 0 && <span className="day-count day-done">{t('calendar.done', { number: figure(counts.done) })}</span>}
          {counts.lapsed > 0 && <span className="day-count">{t('calendar.lapsed', { number: figure(counts.lapsed) })}</span>}
        </li>
      ))}
    </ul>
  )
}
