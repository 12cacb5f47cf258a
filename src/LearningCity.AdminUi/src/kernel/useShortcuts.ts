import { useEffect, useRef, useState } from 'react'

const kept = 'learning-city.shortcuts'

/**
 * Keys without Ctrl that do something on a page: `{ j: next, k: previous }`. Whatever is being typed into has them first.
 * @param isOn Off while a question is open, or where the person wants none.
 */
export function useShortcuts(keys: Readonly<Record<string, () => void>>, isOn = true): void {
  const now = useRef(keys)
  useEffect(() => {
    now.current = keys
  })
  useEffect(() => {
    if (!isOn) return
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isTypedInto(event.target)) return
      const act = now.current[event.key.toLowerCase()]
      if (!act) return
      event.preventDefault()
      act()
    }
    addEventListener('keydown', press)
    return () => removeEventListener('keydown', press)
  }, [isOn])
}

const isTypedInto = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('input, textarea, select, [contenteditable="true"], [role="combobox"], [role="listbox"], [role="dialog"], [role="menu"]') !== null

/** Whether the person wants keys that do something by themselves; kept on the device. */
export function useShortcutChoice(): [boolean, (isOn: boolean) => void] {
  const [isOn, choose] = useState(() => localStorage.getItem(kept) !== 'off')
  return [
    isOn,
    (next) => {
      localStorage.setItem(kept, next ? 'on' : 'off')
      choose(next)
    },
  ]
}
