import { memo } from 'react'
import { cellId } from './HeatRow'
import { columnWidth } from './window'

interface Props {
  grid: string
  /** Over the names of the units. */
  corner: string
  codes: readonly string[]
  nameOf: (code: string) => string
  firstColumn: number
  lastColumn: number
  at: number | undefined
}

/** The codes over the columns, with their names for whoever points at them or hears them. */
export const HeatHead = memo(function HeatHead({ grid, corner, codes, nameOf, firstColumn, lastColumn, at }: Props) {
  return (
    <div role="row" aria-rowindex={1} data-row={-1} className="heat-head">
      <div role="columnheader" id={cellId(grid, -1, -1)} aria-colindex={1} data-column={-1} className={`heat-name heat-corner${at === -1 ? ' heat-at' : ''}`}>{corner}</div>
      <div role="presentation" style={{ width: firstColumn * columnWidth, flex: 'none' }} />
      {codes.slice(firstColumn, lastColumn).map((code, place) => {
        const column = firstColumn + place
        return (
          <div
            key={code}
            role="columnheader"
            id={cellId(grid, -1, column)}
            aria-colindex={column + 2}
            aria-label={`${code} ${nameOf(code)}`}
            title={nameOf(code)}
            data-column={column}
            className={`heat-code${column === at ? ' heat-at' : ''}`}
          >
            {code}
          </div>
        )
      })}
    </div>
  )
})
