import { Table } from 'antd'
import type { ColumnType } from 'antd/es/table'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { EmptyState, RefusalAlert, StatusTag } from '@/kernel/parts'
import { useReachableScrolling } from '@/kernel/parts/useReachableScrolling'

interface Props<Row> {
  label: string
  rows: readonly Row[] | undefined
  error: unknown
  onRetry: () => void
  /** Beside name and code. */
  columns?: ColumnType<Row>[]
  name?: (row: Row) => ReactNode
  empty: string
}

/** Things with a name and a code of their own: types, trees, groups. */
export function NamedTable<Row extends { id: string; code: string; name: string; isRetired?: boolean }>({ label, rows, error, onRetry, columns = [], name, empty }: Props<Row>) {
  const { t } = useTranslation('units')
  const host = useReachableScrolling<HTMLDivElement>()
  const knowsState = rows?.some((row) => row.isRetired !== undefined)
  return (
    <div ref={host}>
      <RefusalAlert error={error} onRetry={onRetry} />
      <Table<Row>
        size="small"
        aria-label={label}
        rowKey="id"
        dataSource={rows}
        loading={!rows && !error && { delay: 200 }}
        pagination={false}
        scroll={{ x: 'max-content' }}
        locale={{ emptyText: rows ? <EmptyState sentence={empty} /> : <div className="list-waits" /> }}
        columns={[
          { key: 'name', title: t('structure.name'), render: (_, row) => (name ? name(row) : row.name) },
          { key: 'code', title: t('structure.code'), responsive: ['md'], render: (_, row) => <span className="unit-code">{row.code}</span> },
          ...(knowsState ? [{ key: 'state', title: t('structure.state'), render: (_: unknown, row: Row) => (row.isRetired ? <StatusTag tone="aside" word={t('structure.retired')} /> : <StatusTag tone="good" word={t('structure.inUse')} />) }] : []),
          ...columns,
        ]}
      />
    </div>
  )
}
