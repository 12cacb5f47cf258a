import { startTransition, useCallback, useEffect, useRef, useState, type RefObject } from 'react'
import { headHeight, isSameView, rowHeight, shownAt, viewOf, type Cell, type Extent, type Scrolled, type View } from './window'

const nothing: View = { firstRow: 0, lastRow: 0, firstColumn: 0, lastColumn: 0 }

/** The part of a grid that is drawn, as it is scrolled and as its frame changes. */
export function useWindow(frame: RefObject<HTMLDivElement | null>, { rows, columns }: Extent, nameWidth: number) {
  const [view, setView] = useState(nothing)
  const last = useRef(nothing)

  const scrolled = useCallback((): Scrolled => {
    const { scrollTop, scrollLeft, clientHeight, clientWidth } = frame.current!
    return { top: scrollTop, left: scrollLeft, height: clientHeight, width: clientWidth, nameWidth }
  }, [frame, nameWidth])

  const draw = useCallback((at: Scrolled, isUrgent: boolean) => {
    const next = viewOf(at, { rows, columns })
    if (isSameView(next, last.current)) return
    last.current = next
    // Scrolling goes on while the cells are drawn in small portions.
    if (isUrgent) setView(next)
    else startTransition(() => setView(next))
  }, [rows, columns])

  useEffect(() => {
    // The frame may have left the page between its last change of size and the moment that this is told.
    const observer = new ResizeObserver(() => {
      if (frame.current) draw(scrolled(), true)
    })
    observer.observe(frame.current!)
    draw(scrolled(), true)
    return () => observer.disconnect()
  }, [frame, draw, scrolled])

  const onScroll = useCallback(() => draw(scrolled(), false), [draw, scrolled])

  /** Scrolls a cell into view and draws it at once, so that it can be told. */
  const reveal = useCallback((cell: Cell) => {
    const now = scrolled()
    const to = shownAt(cell, now)
    draw({ ...now, ...to }, true)
    frame.current!.scrollTo(to)
  }, [frame, draw, scrolled])

  const page = useCallback(() => Math.max(1, Math.floor((scrolled().height - headHeight) / rowHeight) - 1), [scrolled])

  return { view, onScroll, reveal, page }
}
