import { Select } from 'antd'
import { useMe } from '@/access/me'
import { today } from '@/kernel/format'
import { foldedSearch } from '@/kernel/forms/foldedSearch'
import { useClearing } from '@/kernel/forms/useClearing'
import { UnitChoice } from '@/units/parts/UnitChoice'
import { useUnitNames } from '@/units/parts/useUnitNames'
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

/** A unit where one gives roles: any, or for who manages only some, one of those. */
export function ManagedUnit({ none, ...rest }: Props) {
  const clearing = useClearing()
  const { everywhere, units } = placesOf(useMe())
  const nameOf = useUnitNames(everywhere ? [] : units)
  return everywhere ? (
    <UnitChoice {...rest} on={today()} placeholder={none} />
  ) : (
    <Select {...rest} allowClear={clearing} placeholder={none} options={units.map((unit) => ({ value: unit, label: nameOf(unit) }))} showSearch={foldedSearch} popupMatchSelectWidth={Math.min(420, innerWidth - 32)} />
  )
}
