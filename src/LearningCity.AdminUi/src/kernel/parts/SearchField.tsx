import { Input } from 'antd'
import { useTypedText } from '@/kernel/useTypedText'

interface Props {
  hint: string
  value: string | undefined
  onSearch: (text: string | undefined) => void
}

/** Searches a moment after the last letter; the address keeps what is searched. */
export function SearchField({ hint, value, onSearch }: Props) {
  const [typed, type] = useTypedText(value, onSearch)
  return <Input.Search allowClear className="list-search" aria-label={hint} placeholder={hint} value={typed} onChange={(event) => type(event.target.value)} />
}
