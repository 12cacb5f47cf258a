import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { roundQuery } from '@/criteria/rounds/keys'
import { useShownRound } from '@/criteria/rounds/shownRound'

/** The city that the round shown is about; the product while there is none. */
export function CityName() {
  const { t } = useTranslation()
  const { round } = useShownRound()
  const sheet = useQuery({ ...roundQuery(round?.id ?? ''), enabled: round !== undefined })
  return <span className="top-name">{sheet.data?.subjectName ?? t('product')}</span>
}
