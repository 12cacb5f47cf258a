import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Grid, Select } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { addresses } from '@/app/addresses'
import { api, read, type ListedUnit } from '@/kernel/api'
import { shownDay } from '@/kernel/format'
import { useClearing } from '@/kernel/forms/useClearing'
import { DataList, type DataColumn } from '@/kernel/parts'
import { unitKeys } from '../keys'
import { groupsQuery, typesQuery } from '../queries'
import type { UnitsSearch } from '../routes'

interface Props {
  tree: string | undefined
  on: string
  search: UnitsSearch
  onSearch: (change: Partial<UnitsSearch>) => void
  filters: ReactNode
}

/** The units of a day, by name. */
export function UnitList({ tree, on, search, onSearch, filters }: Props) {
  const { t } = useTranslation('units')
  const clearing = useClearing()
  const isWide = Grid.useBreakpoint().md ?? innerWidth >= 768
  const types = useQuery(typesQuery)
  const groups = useQuery(groupsQuery(on))
  const { type, group, page, size } = search
  const filter = { on, tree, type, group, search: search.search, page, size }
  const units = useQuery({
    queryKey: unitKeys.list(filter),
    queryFn: () => read(api.GET('/api/v1/units', { params: { query: filter } })),
    placeholderData: keepPreviousData,
  })
  const columns: DataColumn<ListedUnit>[] = [
    { key: 'name', title: t('unit.name'), cell: (unit) => (isWide ? unit.officialName : <span className="unit-narrow">{unit.officialName}<span className="note">{[unit.typeName, unit.validTo && `→ ${shownDay(unit.validTo)}`].filter(Boolean).join(' ')}</span></span>) },
    { key: 'type', title: t('unit.type'), responsive: ['md'], cell: (unit) => unit.typeName },
    { key: 'parent', title: t('unit.parent'), responsive: ['md'], cell: (unit) => unit.parentName ?? '–' },
    { key: 'code', title: t('unit.code'), responsive: ['md'], cell: (unit) => <span className="unit-code">{unit.code}</span> },
    { key: 'valid', title: t('unit.valid'), isFigure: true, responsive: ['md'], cell: (unit) => `${shownDay(unit.validFrom)} – ${unit.validTo ? shownDay(unit.validTo) : ''}` },
  ]
  return (
    <DataList
      label={t('title')}
      columns={columns}
      rows={units.data?.items}
      total={units.data?.total}
      rowKey={(unit) => unit.id}
      opens={(unit) => addresses.unit(unit.id)}
      search={search}
      onSearch={onSearch}
      isLoading={units.isPlaceholderData || units.isLoading}
      error={units.error}
      onRetry={() => void units.refetch()}
      searchHint={t('searchHint')}
      empty={t('list.empty')}
      filters={
        <>
          {filters}
          <Select allowClear={clearing} className="filter" aria-label={t('unit.type')} placeholder={t('list.allTypes')} value={type} loading={types.isPending} onChange={(chosen?: string) => onSearch({ type: chosen, page: undefined })} options={types.data?.map((one) => ({ value: one.id, label: one.name }))} popupMatchSelectWidth={false} />
          <Select allowClear={clearing} className="filter" aria-label={t('unit.group')} placeholder={t('list.allGroups')} value={group} loading={groups.isPending} onChange={(chosen?: string) => onSearch({ group: chosen, page: undefined })} options={groups.data?.map((one) => ({ value: one.id, label: one.name }))} popupMatchSelectWidth={false} />
        </>
      }
    />
  )
}
