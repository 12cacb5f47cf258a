import { useEffect, useRef, useState } from 'react'
import { asWritten } from '@/kernel/format'
import { useSettled } from './useSettled'

/**
 * A text that is typed and kept in the address: it is told a moment after the last letter, and changes by itself when the address
 * does (back, forward, a link).
 * @param value What the address has.
 */
export function useTypedText(value: string | undefined, onTell: (text: string | undefined) => void): [string, (typed: string) => void] {
  const [typed, type] = useState(value ?? '')
  const settled = useSettled(typed)
  const told = useRef(value)
  const tell = useRef(onTell)
  tell.current = onTell
  useEffect(() => {
    const text = asWritten(settled) || undefined
    if (text === told.current) return
    told.current = text
    tell.current(text)
  }, [settled])
  useEffect(() => {
    if (value === told.current) return
    told.current = value
    type(value ?? '')
  }, [value])
  return [typed, type]
}
