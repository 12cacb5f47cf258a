import { Select } from 'antd'
import { useTranslation } from 'react-i18next'
import type { DeadlineKind } from '@/kernel/api'
import type { TimelinessSearch } from '../routes'
import { useMonthName } from '../calendar/useMonthName'
import { choosable, spanOf, startingAt } from './months'

interface Props {
  search: TimelinessSearch
  kinds: readonly DeadlineKind[]
  onChange: (part: Partial<TimelinessSearch>) => void
}

/** Which months, and which kind of deadline. */
export function TimelinessFilters({ search, kinds, onChange }: Props) {
  const { t, i18n } = useTranslation('reminders')
  const monthName = useMonthName()
  const span = spanOf(search)
  const options = (months: readonly string[]) => months.map((month) => ({ value: month, label: monthName(month) }))
  return (
    <div className="list-tools" role="search" aria-label={t('timeliness.title')}>
      <label className="timely-filter">{t('timeliness.from')}<Select className="filter" aria-label={t('timeliness.from')} value={span.from} options={options(choosable())} onChange={(from: string) => onChange(startingAt(from, span))} /></label>
      <label className="timely-filter">{t('timeliness.to')}<Select className="filter" aria-label={t('timeliness.to')} value={span.to} options={options(choosable(span.from))} onChange={(to: string) => onChange({ ...span, to })} /></label>
      <Select
        allowClear className="filter filter-wide" aria-label={t('what')} placeholder={t('everyKind')} value={search.kind}
        onChange={(kind?: string) => onChange({ kind })}
        options={kinds.map((kind) => ({ value: kind.code, label: i18n.language === 'en' ? kind.englishTitle : kind.title }))}
      />
    </div>
  )
}
