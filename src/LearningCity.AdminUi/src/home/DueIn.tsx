import { useTranslation } from 'react-i18next'
import { daysBetween, shownDay, today } from '@/kernel/format'

/** The last good day, and how far off it is. */
export function DueIn({ day }: { day: string }) {
  const { t } = useTranslation()
  const days = daysBetween(today(), day)
  const words = days < 0 ? t('date.overdueDays', { count: -days }) : days === 0 ? t('date.today') : days === 1 ? t('date.tomorrow') : t('date.inDays', { count: days })
  return (
    <span className="figure">
      {t('date.lastGood', { day: shownDay(day) })} ({words})
    </span>
  )
}
