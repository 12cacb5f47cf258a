import { Input } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSettled } from '@/kernel/useSettled'

/** Searches what the tree shows, a moment after the last letter; the address keeps it. */
export function TreeSearch({ value, onSearch }: { value: string | undefined; onSearch: (text: string | undefined) => void }) {
  const { t } = useTranslation('units')
  const [typed, type] = useState(value ?? '')
  const settled = useSettled(typed)
  const told = useRef(value)
  const tell = useRef(onSearch)
  tell.current = onSearch
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
  return <Input.Search allowClear className="list-search" aria-label={t('searchHint')} placeholder={t('searchHint')} value={typed} onChange={(event) => type(event.target.value)} />
}
