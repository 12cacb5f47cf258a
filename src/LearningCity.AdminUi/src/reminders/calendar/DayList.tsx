import { useTranslation } from 'react-i18next'
import { shownDay, today } from '@/kernel/format'
import { DayCounts } from './DayCounts'
import type { MonthProps } from './MonthGrid'
import { isDayOff } from './month'

/** The days of a month that ask for something, one below the other, where a month does not fit. */
export function DayList({ chosen, days, calendar, onChoose }: MonthProps) {
  const { t } = useTranslation('reminders')
  return (
    <ul className="day-list">
      {[...days].sort(([one], [other]) => one.localeCompare(other)).map(([day, asked]) => (
        <li key={day}>
          <button type="button" className="month-button" aria-pressed={day === chosen} onClick={() => onChoose(day)}>
            <span className="month-head">
              <span className="month-number">{shownDay(day)}</span>
              {day === today() && <span className="month-word">{t('calendar.today')}</span>}
              {calendar && isDayOff(day, calendar) && <span className="month-word">{t('calendar.off')}</span>}
            </span>
            <DayCounts asked={asked} />
          </button>
        </li>
      ))}
    </ul>
  )
}
