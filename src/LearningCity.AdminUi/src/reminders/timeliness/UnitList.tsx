import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Grid } from 'antd'
import { useTranslation } from 'react-i18next'
import { addresses } from '@/app/addresses'
import { api, read, type UnitTimeliness } from '@/kernel/api'
import { DataList } from '@/kernel/parts'
import { timelinessKeys } from '../keys'
import type { TimelinessSearch } from '../routes'
import { timelinessColumns } from './columns'
import { daysOfSpan, spanOf } from './months'

interface Props {
  search: TimelinessSearch
  onChange: (part: Partial<TimelinessSearch>) => void
}

/** The single units of a group, by their share on time. */
export function UnitList({ search, onChange }: Props) {
  const { t } = useTranslation('reminders')
  const isWide = Grid.useBreakpoint().md ?? innerWidth >= 768
  const { kind, under, order, page, size } = search
  const filter = { ...daysOfSpan(spanOf(search)), kind, under, order: order ?? 'worst-first', page, size }
  const units = useQuery({
    queryKey: timelinessKeys.units(filter),
    queryFn: () => read(api.GET('/api/v1/timeliness/units', { params: { query: filter } })),
    placeholderData: keepPreviousData,
  })
  return (
    <section className="stack timely">
      <h2>{t('timeliness.single')}</h2>
      <DataList
        label={t('timeliness.single')}
        columns={timelinessColumns<UnitTimeliness>(t, {
          months: units.data?.months ?? [], isWide, title: t('unit'), order: { up: 'worst-first', down: 'best-first' },
          name: (row) => <Link {...addresses.unit(row.unit)} className="row-link">{row.unitName}</Link>,
        })}
        rows={units.data?.items}
        total={units.data?.total}
        rowKey={(row) => row.unit}
        search={{ order: order ?? 'worst-first', page, size }}
        onSearch={onChange}
        isLoading={units.isFetching && (units.isPlaceholderData || !units.data)}
        error={units.error}
        onRetry={() => void units.refetch()}
        empty={t('timeliness.empty')}
      />
    </section>
  )
}
