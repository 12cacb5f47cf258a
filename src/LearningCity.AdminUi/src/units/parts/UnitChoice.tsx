import { useQuery } from '@tanstack/react-query'
import { Select } from 'antd'
import { useClearing } from '@/kernel/forms/useClearing'
import { nameOn, unitQuery } from '../queries'
import { useOfferedUnits } from './useOfferedUnits'

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
  'aria-describedby'?: string
}

/** Chooses a unit of a day by its name or code. */
export function UnitChoice({ on, value, onChange, without, allowClear = true, className = 'unit-choice', ...rest }: Props) {
  const clearing = useClearing()
  const { offers } = useOfferedUnits({ on, without })
  const chosen = useQuery({ ...unitQuery(value ?? ''), enabled: value !== undefined })
  return (
    <Select
      {...offers}
      {...rest}
      allowClear={allowClear && clearing}
      className={className}
      value={value}
      labelRender={({ value: unit, label }) => label ?? (chosen.data && unit === chosen.data.id ? nameOn(chosen.data, on) : '…')}
      onChange={(unit?: string) => onChange?.(unit)}
    />
  )
}
