import { useTranslation } from 'react-i18next'
import type { DeadlineDay } from '@/kernel/api'
import { figure } from '@/kernel/format'
import { useKindOf } from '../words'
import { keyOf } from './month'

/** What one day asks, and how many units have still to do it. */
export function DayCounts({ asked }: { asked: readonly DeadlineDay[] }) {
  const { t } = useTranslation('reminders')
  const kindOf = useKindOf()
  return (
    <ul className="day-counts">
      {asked.map((one) => (
        <li key={keyOf(one)}>
          <span className="day-kind">{kindOf(one)}</span>
          <span className="day-title note">{one.title}</span>
          {one.open > 0 && <span className={one.overdue > 0 ? 'day-count day-overdue' : 'day-count day-owed'}>{t('calendar.owe', { number: figure(one.open) })}</span>}
          {one.done > 0 && <span className="day-count day-done">{t('calendar.done', { number: figure(one.done) })}</span>}
          {one.lapsed > 0 && <span className="day-count">{t('calendar.lapsed', { number: figure(one.lapsed) })}</span>}
        </li>
      ))}
    </ul>
  )
}
