import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Select } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useMe } from '@/access/me'
import { api, read } from '@/kernel/api'
import { fold } from '@/kernel/format'
import { useSettled } from '@/kernel/useSettled'
import { useUnitNames } from './names'
import { placesOf } from './roles'

interface Props {
  value?: string
  onChange?: (unit: string | undefined) => void
  /** Shown while no unit is chosen. */
  none: string
  id?: string
  className?: string
  'aria-label'?: string
  'aria-describedby'?: string
}

/** A unit by its name: any, or for who manages only some, one of those. */
export function UnitField({ value, onChange, none, ...rest }: Props) {
  const { t } = useTranslation('people')
  const { everywhere, units } = placesOf(useMe())
  const [isOpen, open] = useState(false)
  const [typed, type] = useState('')
  const search = useSettled(typed.trim().normalize('NFC')) || undefined
  const found = useQuery({
    queryKey: ['units', 'named', search],
    queryFn: () => read(api.GET('/api/v1/units', { params: { query: { search, size: 50 } } })),
    enabled: everywhere && isOpen,
    placeholderData: keepPreviousData,
  })
  const own = useUnitNames(everywhere ? [value ?? null] : units)
  const options = everywhere
    ? found.data?.items.map((unit) => ({ value: unit.id, label: unit.officialName }))
    : units.map((unit) => ({ value: unit, label: own.get(unit) ?? '' })).filter((unit) => fold(unit.label).includes(fold(typed)))
  return (
    <Select
      {...rest}
      allowClear
      placeholder={none}
      value={value}
      labelRender={(chosen) => chosen.label ?? own.get(String(chosen.value)) ?? ''}
      showSearch={{ filterOption: false, onSearch: type }}
      onOpenChange={open}
      loading={found.isFetching}
      options={options}
      notFoundContent={found.isLoading ? t('units.searching') : t('units.none')}
      popupMatchSelectWidth={Math.min(420, innerWidth - 32)}
      onChange={(unit?: string) => onChange?.(unit)}
    />
  )
}
