import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Select } from 'antd'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, read } from '@/kernel/api'
import { useSettled } from '@/kernel/useSettled'
import { unitKeys } from '../keys'

interface Props {
  /** Units are offered that are valid on this day. */
  on: string
  /** Only members of this group. */
  group?: string
  value?: string[]
  onChange?: (units: string[]) => void
  id?: string
}

/** Chooses several units of a day by name or code. */
export function UnitsChoice({ on, group, value, onChange, id }: Props) {
  const { t } = useTranslation('units')
  const [isOpen, open] = useState(false)
  const [typed, type] = useState('')
  const search = useSettled(typed.trim().normalize('NFC')) || undefined
  const names = useRef(new Map<string, string>())
  const found = useQuery({
    queryKey: unitKeys.choice({ on, search, group }),
    queryFn: () => read(api.GET('/api/v1/units', { params: { query: { on, search, group, size: 50 } } })),
    enabled: isOpen,
    placeholderData: keepPreviousData,
  })
  for (const unit of found.data?.items ?? []) names.current.set(unit.id, unit.officialName)
  return (
    <Select
      id={id}
      mode="multiple"
      className="unit-choice"
      placeholder={t('choice.placeholder')}
      value={value}
      labelRender={({ value: unit, label }) => label ?? names.current.get(String(unit)) ?? '…'}
      showSearch={{ filterOption: false, onSearch: type }}
      onOpenChange={open}
      loading={found.isFetching}
      options={found.data?.items.map((unit) => ({ value: unit.id, label: unit.officialName, detail: `${unit.typeName} · ${unit.code}` })) ?? []}
      optionRender={(option) => <span className="unit-option">{option.label}<span className="note">{option.data.detail}</span></span>}
      notFoundContent={found.isPending ? t('choice.searching') : t('choice.none')}
      onChange={(units: string[]) => onChange?.(units)}
    />
  )
}
