import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { SelectProps } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, read, type ListedUnit } from '@/kernel/api'
import { useSettled } from '@/kernel/useSettled'
import { asWritten } from '@/kernel/format'
import { unitKeys } from '../keys'
import './choice.css'

interface Wanted {
  /** Units are offered that are valid on this day. */
  on: string
  /** Only members of this group. */
  group?: string
  /** These are not offered. */
  without?: readonly string[]
}

/** What a `Select` of units offers: found by name or code as one types, told apart by type and code. */
export function useOfferedUnits({ on, group, without = [] }: Wanted): { units: readonly ListedUnit[]; offers: SelectProps } {
  const { t } = useTranslation()
  const [isOpen, open] = useState(false)
  const [typed, type] = useState('')
  const search = useSettled(asWritten(typed)) || undefined
  const found = useQuery({
    queryKey: unitKeys.choice({ on, search, group }),
    queryFn: () => read(api.GET('/api/v1/units', { params: { query: { on, search, group, size: 50 } } })),
    enabled: isOpen,
    placeholderData: keepPreviousData,
  })
  const units = found.data?.items ?? []
  return {
    units,
    offers: {
      placeholder: t('choice.unit'),
      showSearch: { filterOption: false, onSearch: type },
      onOpenChange: open,
      loading: found.isFetching,
      options: units.filter((unit) => !without.includes(unit.id)).map((unit) => ({ value: unit.id, label: unit.officialName, detail: `${unit.typeName} · ${unit.code}` })),
      optionRender: (option) => <span className="unit-option"><span>{option.label}</span><span className="note">{option.data.detail}</span></span>,
      notFoundContent: found.isPending ? t('choice.searching') : t('choice.noUnit'),
      popupMatchSelectWidth: Math.min(420, innerWidth - 32),
    },
  }
}
