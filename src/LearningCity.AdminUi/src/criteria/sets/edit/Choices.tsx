import { Select } from 'antd'
import { foldedSearch } from '@/kernel/forms/foldedSearch'
import type { Marks } from './FieldFrame'

interface Option {
  value: string
  label: string
}

interface Props {
  marks: Marks
  options: readonly Option[]
  value: string | undefined
  canBeEmpty: boolean
  onChange: (value: string | undefined) => void
}

const wide = () => Math.min(480, innerWidth - 32)

/** One of what is known; what stands in the file and is not known stays shown. */
export function OneChoice({ marks, options, value, canBeEmpty, onChange }: Props) {
  return (
    <Select
      {...marks}
      allowClear={canBeEmpty}
      showSearch={options.length > 8 && foldedSearch}
      value={value || undefined}
      options={[...withUnknown(options, value ? [value] : [])]}
      popupMatchSelectWidth={options.some((one) => one.label.length > 30) ? wide() : undefined}
      onChange={(chosen?: string) => onChange(chosen)}
    />
  )
}

/** Several of what is known, in the order in which they were chosen. */
export function ManyChoices({ marks, options, value, onChange }: { marks: Marks; options: readonly Option[]; value: readonly string[]; onChange: (value: string[]) => void }) {
  return (
    <Select
      {...marks}
      mode="multiple"
      showSearch={foldedSearch}
      value={[...value]}
      options={[...withUnknown(options, value)]}
      popupMatchSelectWidth={wide()}
      onChange={(chosen: string[]) => onChange(chosen)}
    />
  )
}

const withUnknown = (options: readonly Option[], held: readonly string[]): readonly Option[] => [
  ...options, ...held.filter((one) => !options.some((option) => option.value === one)).map((one) => ({ value: one, label: one })),
]
