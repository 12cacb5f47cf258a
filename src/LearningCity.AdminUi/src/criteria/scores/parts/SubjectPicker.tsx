import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Select } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { mayEverywhere, useMe } from '@/access/me'
import { useClearing } from '@/kernel/forms/useClearing'
import { useSettled } from '@/kernel/useSettled'
import { asWritten } from '@/kernel/format'
import { nameOn, unitQuery } from '@/units/queries'
import { subjectsQuery } from './subjects'

interface Props {
  /** The round whose units are offered first; while there is none, every unit of the day. */
  round: string | undefined
  /** Names the field; without it, a unit. */
  label?: string
  /** Units as of this day. */
  on: string
  value: string | undefined
  /** Its name, where it is known already. */
  valueName: string | undefined
  /** What is shown while no unit is chosen. */
  none: string
  onChoose: (unit: string | undefined) => void
}

/** Chooses whose results are shown: a unit that the round asks, or another of that day. */
export function SubjectPicker({ round, label, on, value, valueName, none, onChoose }: Props) {
  const { t } = useTranslation(['scores', 'common'])
  const clearing = useClearing()
  const me = useMe()
  const [isOpen, open] = useState(false)
  const [typed, type] = useState('')
  const text = useSettled(asWritten(typed))
  const seesAll = mayEverywhere(me, 'see-scores') || mayEverywhere(me, 'read-reports')
  const units = useQuery({ ...subjectsQuery({ round, on, search: text || undefined, others: seesAll }), enabled: isOpen, placeholderData: keepPreviousData })
  const record = useQuery({ ...unitQuery(value ?? ''), enabled: value !== undefined && valueName === undefined }).data
  const options = [
    { label: t('units.asked'), options: units.data?.asked ?? [] },
    { label: t('units.others'), options: units.data?.others ?? [] },
  ].filter((group) => group.options.length > 0)
  return (
    <Select
      allowClear={clearing}
      className="filter filter-wide"
      aria-label={label ?? t('units.label')}
      placeholder={none}
      value={value}
      labelRender={(chosen) => chosen.label ?? valueName ?? (record ? nameOn(record, on) : '…')}
      showSearch={{ filterOption: false, onSearch: type }}
      onOpenChange={open}
      loading={units.isFetching}
      options={options}
      notFoundContent={units.isPending ? t('common:choice.searching') : t('common:choice.noUnit')}
      popupMatchSelectWidth={Math.min(420, innerWidth - 32)}
      onChange={(unit?: string) => onChoose(unit)}
    />
  )
}
