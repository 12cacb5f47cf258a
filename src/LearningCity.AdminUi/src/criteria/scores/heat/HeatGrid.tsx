import { useCallback, useId, useMemo, useRef, useState, type CSSProperties, type KeyboardEvent, type MouseEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { Heat } from '../keys'
import { HeatHead } from './HeatHead'
import { cellId, HeatRow, type Sign, type Signs } from './HeatRow'
import { drawIcons } from './icons'
import { useWindow } from './useWindow'
import { columnWidth, headHeight, moved, rowHeight, type Cell } from './window'
import './heat.css'

drawIcons()

interface Props {
  map: Heat
  nameOf: (code: string) => string
  /** Opens a cell, the unit (column -1) or the indicator (row -1). */
  onOpen: (cell: Cell) => void
}

/**
 * Units by indicators, of which only what is in view is drawn. The grid itself has the focus and names the cell the person is at:
 * that cell may be drawn anew at any time.
 */
export function HeatGrid({ map, nameOf, onOpen }: Props) {
  const { t } = useTranslation(['scores', 'common'])
  const grid = useId()
  const frame = useRef<HTMLDivElement>(null)
  const nameWidth = innerWidth < 576 ? 132 : 300
  const extent = useMemo(() => ({ rows: map.rows.length, columns: map.columns.length }), [map])
  const { view, onScroll, reveal, page } = useWindow(frame, extent, nameWidth)
  const [at, setAt] = useState<Cell>({ row: 0, column: 0 })
  const signs = useMemo<Signs>(
    () => new Map<string, Sign>([
      ...Object.entries(map.statuses).map(([sign, status]) => [sign, { status, word: t(`common:status.score.${status}`) }] as [string, Sign]),
      ['-', { status: 'not-asked', word: t('heat.notAsked') }],
    ]),
    [map, t],
  )
  const go = useCallback((cell: Cell) => {
    setAt(cell)
    reveal(cell)
  }, [reveal])
  const onKeyDown = (event: KeyboardEvent) => {
    const next = event.altKey || event.shiftKey ? undefined : moved(at, event.key, event.ctrlKey || event.metaKey, extent, page())
    if (next) go(next)
    else if (event.key === 'Enter' || event.key === ' ') onOpen(at)
    else return
    event.preventDefault()
  }
  const onClick = (event: MouseEvent) => {
    const cell = (event.target as Element).closest<HTMLElement>('[data-column]')
    const row = cell?.closest<HTMLElement>('[data-row]')
    if (!cell || !row) return
    const clicked = { row: Number(row.dataset.row), column: Number(cell.dataset.column) }
    setAt(clicked)
    onOpen(clicked)
  }
  const rows = map.rows.slice(view.firstRow, view.lastRow)
  const isDrawn = at.row === -1 || (at.row >= view.firstRow && at.row < view.lastRow)
  return (
    <>
      <div
        ref={frame}
        role="grid"
        className="heat"
        tabIndex={0}
        aria-label={t('heat.label', { units: extent.rows, indicators: extent.columns })}
        aria-rowcount={extent.rows + 1}
        aria-colcount={extent.columns + 1}
        aria-activedescendant={isDrawn ? cellId(grid, at.row, at.column) : undefined}
        onScroll={onScroll}
        onKeyDown={onKeyDown}
        onClick={onClick}
        style={{ '--heat-name': `${nameWidth}px`, '--heat-rows': `${headHeight + extent.rows * rowHeight + 14}px` } as CSSProperties}
      >
        <div role="presentation" style={{ width: nameWidth + extent.columns * columnWidth }}>
          <HeatHead grid={grid} corner={t('units.label')} codes={map.columns} nameOf={nameOf} firstColumn={view.firstColumn} lastColumn={view.lastColumn} at={at.row === -1 ? at.column : undefined} />
          <div role="rowgroup" className="heat-rows" style={{ height: extent.rows * rowHeight }}>
            {rows.map((row, place) => (
              <HeatRow key={row.unit} grid={grid} row={row} index={view.firstRow + place} codes={map.columns} signs={signs} firstColumn={view.firstColumn} lastColumn={view.lastColumn} at={at.row === view.firstRow + place ? at.column : undefined} />
            ))}
          </div>
        </div>
      </div>
      <p className="note heat-said">{said()}</p>
    </>
  )

  /** The cell the person is at, written out: the head of a column has no room for the name of the indicator. */
  function said(): string {
    const unit = map.rows[at.row]
    const code = map.columns[at.column]
    const indicator = code === undefined ? undefined : `${code} ${nameOf(code)}`
    const word = unit && at.column >= 0 ? signs.get(unit.signs[at.column] ?? '-')?.word : undefined
    return [unit?.unitName, indicator, word].filter(Boolean).join(' · ')
  }
}
