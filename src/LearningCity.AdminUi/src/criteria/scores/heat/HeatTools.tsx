import { Input, Select } from 'antd'
import { useTranslation } from 'react-i18next'
import type { RoundSheet } from '@/kernel/api'
import { useClearing } from '@/kernel/forms/useClearing'
import { useTypedText } from '@/kernel/useTypedText'
import { UnitChoice } from '@/units/parts/UnitChoice'
import { useStructure } from '@/units/parts/useStructure'
import { heatOrders, type HeatSearch } from '../routes'

interface Props {
  round: RoundSheet
  search: HeatSearch
  onSearch: (change: HeatSearch) => void
}

/** Which units stand in the heat table, and in what order. */
export function HeatTools({ round, search, onSearch }: Props) {
  const { t } = useTranslation('scores')
  const clearing = useClearing()
  const structure = useStructure(round.dates.cutOff)
  const [typed, type] = useTypedText(search.search, (text) => onSearch({ search: text }))
  return (
    <div className="list-tools" role="search" aria-label={t('heat.tools')}>
      <Input allowClear className="heat-search" aria-label={t('heat.search')} placeholder={t('heat.search')} value={typed} onChange={(event) => type(event.target.value)} />
      <Select allowClear={clearing} className="filter" aria-label={t('heat.type')} placeholder={t('heat.allTypes')} value={search.type} options={structure?.types} onChange={(one?: string) => onSearch({ type: one })} popupMatchSelectWidth={280} />
      <Select allowClear={clearing} className="filter" aria-label={t('heat.group')} placeholder={t('heat.allGroups')} value={search.group} options={structure?.groups} onChange={(one?: string) => onSearch({ group: one })} popupMatchSelectWidth={280} />
      <UnitChoice on={round.dates.cutOff} className="filter filter-wide" aria-label={t('heat.below')} value={search.below} placeholder={t('heat.everywhere')} onChange={(below) => onSearch({ below })} />
      <Select className="filter" aria-label={t('heat.order')} value={search.order ?? 'name'} options={heatOrders.map((order) => ({ value: order, label: t(`heat.by.${order}`) }))} onChange={(order: (typeof heatOrders)[number]) => onSearch({ order: order === 'name' ? undefined : order })} />
    </div>
  )
}
