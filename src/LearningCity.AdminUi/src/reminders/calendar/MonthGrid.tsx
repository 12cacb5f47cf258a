import { useTranslation } from 'react-i18next'
import type { DeadlineDay, WorkingCalendar } from '@/kernel/api'
import { shownDay, today } from '@/kernel/format'
import { DayCounts } from './DayCounts'
import { isDayOff, weeksOf } from './month'

export interface MonthProps {
  month: string
  chosen: string | undefined
  days: ReadonlyMap<string, readonly DeadlineDay[]>
  calendar: WorkingCalendar | undefined
  onChoose: (day: string) => void
}

const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const

/** A month, week by week. */
export function MonthGrid({ month, chosen, days, calendar, onChoose }: MonthProps) {
  const { t } = useTranslation('reminders')
  return (
    <table className="month" aria-label={t('calendar.title')}>
      <thead>
        <tr>{weekdays.map((day) => <th key={day} scope="col">{t(`weekday.${day}`)}</th>)}</tr>
      </thead>
      <tbody>
        {weeksOf(month).map((week, at) => (
          <tr key={at}>
            {week.map((day, weekday) => (day
              ? <Day key={day} day={day} isChosen={day === chosen} isOff={calendar !== undefined && isDayOff(day, calendar)} asked={days.get(day)} onChoose={onChoose} />
              : <td key={weekday} className="month-beside" />))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

interface DayProps {
  day: string
  isChosen: boolean
  isOff: boolean
  asked: readonly DeadlineDay[] | undefined
  onChoose: (day: string) => void
}

function Day({ day, isChosen, isOff, asked, onChoose }: DayProps) {
  const { t } = useTranslation('reminders')
  const isToday = day === today()
  const name = ['month-day', isOff && 'month-off', isToday && 'month-today'].filter(Boolean).join(' ')
  const head = (
    <span className="month-head">
      <span className="month-number">{Number(day.slice(8))}</span>
      {isToday && <span className="month-word">{t('calendar.today')}</span>}
      {isOff && <span className="month-word">{t('calendar.off')}</span>}
    </span>
  )
  if (!asked) return <td className={name}>{head}</td>
  return (
    <td className={name}>
      <button type="button" className="month-button" aria-pressed={isChosen} onClick={() => onChoose(day)}>
        <span className="unseen">{t('calendar.open', { day: shownDay(day) })}</span>
        {head}
        <DayCounts asked={asked} />
      </button>
    </td>
  )
}
