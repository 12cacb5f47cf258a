import { useTranslation } from 'react-i18next'

/** Tháng 11/2026. */
export function useMonthName(): (month: string) => string {
  const { t } = useTranslation('reminders')
  return (month) => {
    const [year, number] = month.split('-')
    return t('calendar.named', { number: Number(number), year })
  }
}
