import { memo } from 'react'
import type { HeatMapRow, ScoreStatus } from '@/kernel/api'
import { columnWidth, rowHeight } from './window'

/** What a sign of the map stands for. */
export interface Sign {
  status: ScoreStatus | 'not-asked'
  word: string
}

export type Signs = ReadonlyMap<string, Sign>

interface Props {
  /** Begins the id of every cell. */
  grid: string
  row: HeatMapRow
  index: number
  codes: readonly string[]
  signs: Signs
  firstColumn: number
  lastColumn: number
  /** The column the person is at, in this row alone. */
  at: number | undefined
}

export const cellId = (grid: string, row: number, column: number) => `${grid}${row}.${column}`

/** A unit with its cells in view. Drawn again only when its cells or its place change. */
export const HeatRow = memo(function HeatRow({ grid, row, index, codes, signs, firstColumn, lastColumn, at }: Props) {
  const cells = []
  for (let column = firstColumn; column < lastColumn; column++) {
    const sign = signs.get(row.signs[column] ?? '-')
    cells.push(
      <div
        key={column}
        id={cellId(grid, index, column)}
        role="gridcell"
        aria-colindex={column + 2}
        aria-label={`${row.unitName}, ${codes[column]}: ${sign?.word ?? ''}`}
        data-column={column}
        className={`heat-cell heat-${sign?.status ?? 'not-asked'}${column === at ? ' heat-at' : ''}`}
      />,
    )
  }
  return (
    <div role="row" aria-rowindex={index + 2} data-row={index} className="heat-row" style={{ transform: `translateY(${index * rowHeight}px)` }}>
      <div role="rowheader" id={cellId(grid, index, -1)} aria-colindex={1} data-column={-1} className={`heat-name${at === -1 ? ' heat-at' : ''}`} title={row.unitName}>{row.unitName}</div>
      <div role="presentation" style={{ width: firstColumn * columnWidth, flex: 'none' }} />
      {cells}
    </div>
  )
})
