import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Select } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, read } from '@/kernel/api'
import { useSettled } from '@/kernel/useSettled'
import { unitKeys } from '../keys'
import { nameOn, treesQuery, unitQuery } from '../queries'

interface Props {
  /** Units are offered that are valid on this day. */
  on: string
  value?: string
  onChange?: (unit: string | undefined) => void
  /** These are not offered. */
  without?: readonly string[]
  placeholder?: string
  allowClear?: boolean
  className?: string
  id?: string
  disabled?: boolean
  'aria-label'?: string
}

/** Chooses a unit of a day by its name or code; it is told apart by type and parent. */
export function UnitChoice({ on, value, onChange, without = [], placeholder, allowClear = true, className, ...rest }: Props) {
  const { t } = useTranslation('units')
  const [isOpen, open] = useState(false)
  const [typed, type] = useState('')
  const search = useSettled(typed.trim().normalize('NFC')) || undefined
  const tree = useQuery(treesQuery).data?.[0]?.id
  const found = useQuery({
    queryKey: unitKeys.choice({ on, search, tree }),
    queryFn: () => read(api.GET('/api/v1/units', { params: { query: { on, search, size: 50 } } })),
    enabled: isOpen,
    placeholderData: keepPreviousData,
  })
  const chosen = useQuery({ ...unitQuery(value ?? ''), enabled: value !== undefined })
  return (
    <Select
      {...rest}
      allowClear={allowClear}
      className={className ?? 'unit-choice'}
      placeholder={placeholder ?? t('choice.placeholder')}
      value={value}
      labelRender={({ value: unit, label }) => label ?? (chosen.data && unit === chosen.data.id ? nameOn(chosen.data, on) : '…')}
      showSearch={{ filterOption: false, onSearch: type }}
      onOpenChange={open}
      loading={found.isFetching}
      options={found.data?.items.filter((unit) => !without.includes(unit.id)).map((unit) => ({ value: unit.id, label: unit.officialName, detail: `${unit.typeName} · ${unit.code}` })) ?? []}
      optionRender={(option) => <span className="unit-option">{option.label}<span className="note">{option.data.detail}</span></span>}
      notFoundContent={found.isPending ? t('choice.searching') : t('choice.none')}
      popupMatchSelectWidth={Math.min(420, innerWidth - 32)}
      onChange={(unit?: string) => onChange?.(unit)}
    />
  )
}
