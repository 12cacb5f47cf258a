import { Select } from 'antd'
import { useRef } from 'react'
import { useOfferedUnits } from './useOfferedUnits'

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
  const { units, offers } = useOfferedUnits({ on, group })
  const names = useRef(new Map<string, string>())
  for (const unit of units) names.current.set(unit.id, unit.officialName)
  return (
    <Select
      {...offers}
      id={id}
      mode="multiple"
      className="unit-choice"
      value={value}
      labelRender={({ value: unit, label }) => label ?? names.current.get(String(unit)) ?? '…'}
      onChange={(chosen: string[]) => onChange?.(chosen)}
    />
  )
}
