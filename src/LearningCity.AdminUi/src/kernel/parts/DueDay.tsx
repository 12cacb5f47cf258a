import { useTranslation } from 'react-i18next'
import { dayNamedBefore, daysBetween, shownDay, today } from '@/kernel/format'

interface Props {
  /** The last good day, with the unit's extension. */
  day: string
  /** With the wording of the paper, "trước ngày 10/10": where there is room for it, it is always shown. */
  isSpelledOut?: boolean
}

/** Hạn nộp: the last good day, and how far off it is. */
export function DueDay({ day, isSpelledOut }: Props) {
  const { t } = useTranslation()
  const days = daysBetween(today(), day)
  const far = days < 0 ? t('date.overdueDays', { count: -days }) : days === 0 ? t('date.today') : days === 1 ? t('date.tomorrow') : t('date.inDays', { count: days })
  return (
    <span className="due-day">
      {isSpelledOut && `${t('date.before', { day: shownDay(dayNamedBefore(day)) })}: `}
      {t('date.lastGood', { day: shownDay(day) })} ({far})
    </span>
  )
}
