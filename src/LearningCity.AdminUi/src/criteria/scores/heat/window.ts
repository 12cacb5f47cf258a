/** Sizes of the grid in pixels; heat.css draws the same. */
export const rowHeight = 28
export const columnWidth = 42
export const headHeight = 32

/** What is drawn: rows and columns from the first to the one before the last. */
export interface View {
  firstRow: number
  lastRow: number
  firstColumn: number
  lastColumn: number
}

export interface Scrolled {
  top: number
  left: number
  height: number
  width: number
  /** Of the column that stays in view. */
  nameWidth: number
}

export interface Extent {
  rows: number
  columns: number
}

/** A cell; row -1 is the head, column -1 the unit. */
export interface Cell {
  row: number
  column: number
}

/** So many more are drawn around what is in view, and the view moves in such steps: most scrolling draws nothing. */
const rowStep = 4
const columnStep = 3

function span(from: number, to: number, size: number, step: number, count: number): [number, number] {
  const first = Math.floor(from / size / step) * step - step
  const last = Math.ceil(to / size / step) * step + step
  return [Math.max(0, Math.min(first, count)), Math.max(0, Math.min(last, count))]
}

/** What has to be drawn where the grid is scrolled to. */
export function viewOf({ top, left, height, width, nameWidth }: Scrolled, { rows, columns }: Extent): View {
  const [firstRow, lastRow] = span(top, top + height - headHeight, rowHeight, rowStep, rows)
  const [firstColumn, lastColumn] = span(left, left + width - nameWidth, columnWidth, columnStep, columns)
  return { firstRow, lastRow, firstColumn, lastColumn }
}

export const isSameView = (one: View, other: View): boolean =>
  one.firstRow === other.firstRow && one.lastRow === other.lastRow && one.firstColumn === other.firstColumn && one.lastColumn === other.lastColumn

/** Where a key leads from a cell; nothing for a key that leads nowhere. @param page Rows that Page Down passes. */
export function moved(at: Cell, key: string, isWide: boolean, { rows, columns }: Extent, page: number): Cell | undefined {
  const to = (row: number, column: number): Cell => ({ row: Math.max(-1, Math.min(row, rows - 1)), column: Math.max(-1, Math.min(column, columns - 1)) })
  switch (key) {
    case 'ArrowDown': return to(at.row + 1, at.column)
    case 'ArrowUp': return to(at.row - 1, at.column)
    case 'ArrowRight': return to(at.row, at.column + 1)
    case 'ArrowLeft': return to(at.row, at.column - 1)
    case 'PageDown': return to(at.row + page, at.column)
    case 'PageUp': return to(Math.max(0, at.row - page), at.column)
    case 'Home': return to(isWide ? 0 : at.row, -1)
    case 'End': return to(isWide ? rows - 1 : at.row, columns - 1)
    default: return undefined
  }
}

/** How far the grid is scrolled so that a cell is in view, and no further. */
export function shownAt(cell: Cell, { top, left, height, width, nameWidth }: Scrolled): { top: number; left: number } {
  const near = (at: number, size: number, from: number, room: number) => (at < 0 ? from : Math.max(Math.min(from, at * size), (at + 1) * size - room))
  return {
    top: near(cell.row, rowHeight, top, height - headHeight),
    left: near(cell.column, columnWidth, left, width - nameWidth),
  }
}
