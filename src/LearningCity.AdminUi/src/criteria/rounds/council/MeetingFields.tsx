import { useTranslation } from 'react-i18next'
import { today } from '@/kernel/format'
import { DayField } from '@/kernel/forms/DayField'
import { PaperField } from '../parts/PaperField'
import type { CouncilSearch } from '../routes'

interface Props {
  search: CouncilSearch
  onChange: (part: Partial<CouncilSearch>) => void
  isShown: boolean
}

/** When the council met, and its minutes: what is recorded now is recorded of this meeting. */
export function MeetingFields({ search, onChange, isShown }: Props) {
  const { t } = useTranslation('rounds')
  if (!isShown) return null
  return (
    <div className="meeting">
      <label htmlFor="council-met">{t('council.metOn')}</label>
      <DayField id="council-met" value={search.met} until={today()} onChange={(met) => onChange({ met })} />
      <label htmlFor="council-minutes">{t('council.minutes')}</label>
      <PaperField id="council-minutes" value={search.minutes} onChange={(minutes) => onChange({ minutes })} />
      {!search.met && <p className="meeting-first" role="status">{t('council.metFirst')}</p>}
    </div>
  )
}
