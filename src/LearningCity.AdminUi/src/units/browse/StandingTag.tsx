import { useTranslation } from 'react-i18next'
import { addDays, shownDay } from '@/kernel/format'
import { StatusTag } from '@/kernel/parts'
import type { Standing } from './branches'

/** A unit that begins or ends around the day looked at; nothing for all the others. */
export function StandingTag({ standing, on }: { standing: Standing; on: string }) {
  const { t } = useTranslation('units')
  if (standing === 'stays') return null
  if (standing === 'begins') return <StatusTag tone="told" word={t('tree.begins', { day: shownDay(on) })} />
  if (standing === 'last-day') return <StatusTag tone="doubtful" word={t('tree.lastDay', { day: shownDay(on) })} />
  return <StatusTag tone="closed" word={t('tree.ended', { day: shownDay(addDays(on, -1)) })} />
}
