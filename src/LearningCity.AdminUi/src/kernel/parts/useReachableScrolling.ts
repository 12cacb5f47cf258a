import { useEffect, useRef } from 'react'

/** Tables in this element that are wider than their place can be scrolled with the keyboard too, also when no cell holds a control. */
export function useReachableScrolling<Host extends HTMLElement>() {
  const host = useRef<Host>(null)
  useEffect(() => {
    const element = host.current
    if (!element) return undefined
    const look = () => {
      for (const part of element.querySelectorAll<HTMLElement>('.ant-table-body, .ant-table-content')) {
        if (part.scrollWidth > part.clientWidth) part.tabIndex = 0
        else part.removeAttribute('tabindex')
      }
    }
    look()
    const watch = new ResizeObserver(look)
    watch.observe(element)
    return () => watch.disconnect()
  })
  return host
}
