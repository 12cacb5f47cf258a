import { Input } from 'antd'
import { useTypedText } from '@/kernel/useTypedText'

interface Props {
  label: string
  value: string | undefined
  onFilter: (text: string | undefined) => void
  isWhole?: boolean
}

/** A filter that is typed; it asks a moment after the last letter, and the address keeps it. */
export function TextFilter({ label, value, onFilter, isWhole }: Props) {
  const [typed, type] = useTypedText(value, onFilter)
  return (
    <Input
      allowClear
      className={isWhole ? 'filter-year' : 'filter-text'}
      aria-label={label}
      placeholder={label}
      inputMode={isWhole ? 'numeric' : undefined}
      maxLength={isWhole ? 4 : 200}
      value={typed}
      onChange={(event) => type(isWhole ? event.target.value.replaceAll(/\D/g, '') : event.target.value)}
    />
  )
}
