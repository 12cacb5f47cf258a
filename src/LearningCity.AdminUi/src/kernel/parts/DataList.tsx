import { Table } from 'antd'
import type { ColumnType, TableProps } from 'antd/es/table'
import { Link, useNavigate, type LinkProps } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Refusal } from '@/kernel/api'
import type { ListSearch } from '@/kernel/listSearch'
import { EmptyState } from './EmptyState'
import { RefusalAlert } from './RefusalAlert'
import { SearchField } from './SearchField'
import { useReachableScrolling } from './useReachableScrolling'

export interface DataColumn<Row> extends Pick<ColumnType<Row>, 'title' | 'width' | 'fixed' | 'responsive' | 'align' | 'ellipsis'> {
  key: string
  cell: (row: Row) => ReactNode
  /** Right-aligned, digits of one width. */
  isFigure?: boolean
  /** Carries the link that opens the row; the first column unless another says so. */
  opens?: boolean
  /** Words of `order` that sort by this column, up and down. */
  order?: { up?: string; down?: string }
}

interface Props<Row> {
  /** Names the table to whoever does not see it. */
  label: string
  columns: readonly DataColumn<Row>[]
  rows: readonly Row[] | undefined
  total: number | undefined
  rowKey: (row: Row) => string
  /** The list's state, from the address. */
  search: ListSearch
  /** Writes it there; DataList itself goes back to page 1 when anything but the page changes. */
  onSearch: (change: Partial<ListSearch>) => void
  isLoading: boolean
  error?: unknown
  onRetry?: () => void
  /** Where a row opens: a child route with the drawer, or a page. */
  opens?: (row: Row) => LinkProps
  /** Without it there is no search field. */
  searchHint?: string
  /** Further filters beside the search field. */
  filters?: ReactNode
  /** What to do when there is nothing at all, and when nothing fits. */
  empty: string
  emptyAction?: ReactNode
  selection?: TableProps<Row>['rowSelection']
}

/** A list of the product: searched, filtered, sorted and paged by the API, with its whole state in the address bar. */
export function DataList<Row extends object>(props: Props<Row>) {
  const { label, columns, rows, total, rowKey, search, onSearch, isLoading, error, onRetry, opens, searchHint, filters, empty, emptyAction, selection } = props
  const { t } = useTranslation()
  const navigate = useNavigate()
  const host = useReachableScrolling<HTMLDivElement>()
  const change = (one: Partial<ListSearch>) => onSearch('page' in one || 'size' in one ? one : { ...one, page: undefined })
  const leading = columns.find((column) => column.opens) ?? columns[0]
  const size = search.size ?? 50
  return (
    <div className="list" ref={host}>
      {(searchHint || filters) && (
        <div className="list-tools" role="search" aria-label={label}>
          {searchHint && <SearchField hint={searchHint} value={search.search} onSearch={(text) => change({ search: text })} />}
          {filters}
        </div>
      )}
      {error ? <RefusalAlert error={Refusal.of(error)} onRetry={onRetry} /> : null}
      <Table<Row>
        size="small"
        aria-label={label}
        columns={columns.map(({ key, cell, isFigure, order, title, width, fixed, responsive, align, ellipsis }, at) => ({
          title,
          width,
          responsive,
          ellipsis,
          fixed: at === 0 ? ('start' as const) : fixed,
          key,
          align: isFigure ? ('right' as const) : align,
          className: isFigure ? 'cell-figure' : undefined,
          render: (_value: unknown, row: Row) =>
            opens && key === leading?.key ? <Link {...opens(row)} className="row-link">{cell(row)}</Link> : cell(row),
          ...(order && {
            sorter: true,
            sortDirections: [...(order.up ? (['ascend'] as const) : []), ...(order.down ? (['descend'] as const) : [])],
            sortOrder: search.order === undefined ? null : search.order === order.up ? 'ascend' : search.order === order.down ? 'descend' : null,
          }),
        }))}
        dataSource={rows}
        rowKey={rowKey}
        loading={isLoading && { delay: 200 }}
        rowSelection={selection}
        sticky={{ getContainer: () => document.getElementById('content') ?? window }}
        scroll={{ x: 'max-content' }}
        locale={{ emptyText: isLoading ? <div className="list-waits" /> : error ? ' ' : <EmptyState sentence={isNarrowed(search) ? t('list.nothingFits') : empty}>{emptyAction}</EmptyState> }}
        onRow={(row) => (opens ? { className: 'row-opens', onClick: (event) => { if (!isOnControl(event.target)) void navigate(opens(row)) } } : {})}
        onChange={(_pages, _filters, sorter, { action }) => {
          if (action !== 'sort' || Array.isArray(sorter)) return
          const order = columns.find((column) => column.key === sorter.columnKey)?.order
          change({ order: sorter.order === 'ascend' ? order?.up : sorter.order === 'descend' ? order?.down : undefined })
        }}
        pagination={{
          current: search.page ?? 1,
          pageSize: size,
          total: total ?? 0,
          showSizeChanger: (total ?? 0) > 50,
          pageSizeOptions: [20, 50, 100, 200],
          hideOnSinglePage: (total ?? 0) <= 20,
          showTotal: (all, [from, to]) => t('list.range', { from, to, all }),
          onChange: (page, pageSize) => change({ page: page === 1 ? undefined : page, size: pageSize === 50 ? undefined : pageSize }),
        }}
      />
    </div>
  )
}

/** What of the address is no filter. */
const unfiltering = new Set(['order', 'page', 'size', 'line', 'open'])
const isNarrowed = (search: ListSearch) => Object.entries(search).some(([key, value]) => !unfiltering.has(key) && value !== undefined)

const isOnControl = (target: EventTarget) => target instanceof Element && target.closest('a, button, input, label, .ant-checkbox-wrapper') !== null
