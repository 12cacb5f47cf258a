import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { addresses } from '@/app/addresses'
import { api, read } from '@/kernel/api'
import { PageFrame, RefusalAlert } from '@/kernel/parts'
import { Skeleton } from 'antd'
import { timelinessKeys } from '../keys'
import type { TimelinessSearch } from '../routes'
import { GroupTable } from './GroupTable'
import { TimelinessFilters } from './TimelinessFilters'
import { UnitList } from './UnitList'
import { daysOfSpan, spanOf } from './months'
import '../reminders.css'
import './timeliness.css'

const route = getRouteApi('/shell/timeliness')

/** How well deadlines were met, month by month: by ward, department and school, and down to the single unit. */
export function TimelinessPage() {
  const { t } = useTranslation('reminders')
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const { from, to, kind, under } = search
  const filter = { ...daysOfSpan(spanOf(search)), kind, under }
  const table = useQuery({
    queryKey: timelinessKeys.table(filter),
    queryFn: () => read(api.GET('/api/v1/timeliness', { params: { query: filter } })),
    placeholderData: keepPreviousData,
  })
  const change = (part: Partial<TimelinessSearch>) => void navigate({ search: (before) => ({ ...before, ...part }), resetScroll: false })
  const narrow = (part: Partial<TimelinessSearch>) => change({ ...part, page: undefined })
  const isOfGroups = !under || table.data?.groups.some((group) => group.units > 1)
  return (
    <PageFrame
      title={under ? table.data?.underName ?? t('timeliness.title') : t('timeliness.title')}
      above={under ? [{ title: t('timeliness.title'), link: addresses.timeliness({ from, to, kind }) }] : []}
    >
      <p className="note timely-what">{t('timeliness.what')}</p>
      <TimelinessFilters search={search} kinds={table.data?.kinds ?? []} onChange={narrow} />
      <RefusalAlert error={table.error} onRetry={() => void table.refetch()} />
      {!table.data ? !table.error && <Skeleton active title={false} paragraph={{ rows: 10 }} /> : isOfGroups && <GroupTable table={table.data} search={search} />}
      {under && table.data && <UnitList search={search} onChange={change} />}
    </PageFrame>
  )
}
