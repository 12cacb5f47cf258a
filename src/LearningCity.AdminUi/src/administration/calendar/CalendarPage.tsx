import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { Alert, Select } from 'antd'
import { useTranslation } from 'react-i18next'
import { may, useMe } from '@/access/me'
import { api, read } from '@/kernel/api'
import { today } from '@/kernel/format'
import { PageFrame } from '@/kernel/parts'
import { calendarKeys } from '../keys'
import { SpecialDays } from './SpecialDays'

const route = getRouteApi('/shell/calendar')

/** The days of a year on which the office does not work as in an ordinary week. */
export function CalendarPage() {
  const { t } = useTranslation('administration')
  const me = useMe()
  const navigate = route.useNavigate()
  const thisYear = Number(today().slice(0, 4))
  const { year = thisYear } = route.useSearch()
  const days = useQuery({ queryKey: calendarKeys.year(year), queryFn: () => read(api.GET('/api/v1/holidays/{year}', { params: { path: { year } } })) })
  const years = [...new Set([year, ...Array.from({ length: 12 }, (_, at) => thisYear + 1 - at)])].sort((one, other) => other - one)
  return (
    <PageFrame
      title={t('calendar.title')}
      isLoading={days.isLoading}
      error={days.error}
      onRetry={() => void days.refetch()}
      actions={
        <Select
          className="filter"
          aria-label={t('calendar.year')}
          value={year}
          onChange={(chosen) => void navigate({ search: { year: chosen === thisYear ? undefined : chosen } })}
          options={years.map((one) => ({ value: one, label: `${t('calendar.year')} ${one}` }))}
        />
      }
    >
      <p className="note">{t('calendar.what')}</p>
      {days.data && !days.data.isSet && <Alert type="warning" showIcon title={t('calendar.notSet')} />}
      {days.data && <SpecialDays key={`${year} ${days.data.revision}`} year={days.data} mayChange={may(me, 'change-calendar')} />}
    </PageFrame>
  )
}
