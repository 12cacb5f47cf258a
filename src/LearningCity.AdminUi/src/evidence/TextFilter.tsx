import { Input } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { useSettled } from '@/kernel/useSettled'

interface Props {
  label: string
  value: string | undefined
  onFilter: (text: string | undefined) => void
  isWhole?: boolean
}

/** A filter that is typed; it asks a moment after the last letter, and the address keeps it. */
export function TextFilter({ label, value, onFilter, isWhole }: Props) {
  const [typed, type] = useState(value ?? '')
  const settled = useSettled(typed)
  const told = useRef(value)
  const tell = useRef(onFilter)
  tell.current = onFilter
  useEffect(() => {
    const text = settled.trim().normalize('NFC') || undefined
    if (text === told.current) return
    told.current = text
    tell.current(text)
  }, [settled])
  useEffect(() => {
    // The address changed by itself: back, forward, a link.
    if (value === told.current) return
    told.current = value
    type(value ?? '')
  }, [value])
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
