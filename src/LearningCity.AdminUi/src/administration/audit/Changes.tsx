import { Table } from 'antd'
import { useTranslation } from 'react-i18next'
import { useReachableScrolling } from '@/kernel/parts/useReachableScrolling'

interface Change {
  field: string
  before: unknown
  after: unknown
}

/** Field by field, what stood there and what stands there now; a bulk command says how many. */
export function Changes({ changes }: { changes: unknown }) {
  const { t } = useTranslation('administration')
  const host = useReachableScrolling<HTMLDivElement>()
  return (
    <div ref={host}>
    <Table<Change>
      size="small"
      aria-label={t('audit.changes')}
      rowKey="field"
      pagination={false}
      scroll={{ x: 'max-content' }}
      dataSource={rowsOf(changes)}
      locale={{ emptyText: t('audit.noChanges') }}
      columns={[
        { key: 'field', title: t('audit.field'), render: (_, change) => <code>{change.field}</code> },
        { key: 'before', title: t('audit.before'), className: 'audit-value', render: (_, change) => shown(change.before) },
        { key: 'after', title: t('audit.after'), className: 'audit-value', render: (_, change) => shown(change.after) },
      ]}
    />
    </div>
  )
}

/** `[before, after]` or `{ before, after }` of a field; anything else is what stands there now. */
export function rowsOf(changes: unknown): Change[] {
  if (typeof changes !== 'object' || changes === null) return []
  return Object.entries(changes).map(([field, value]: [string, unknown]) => {
    if (Array.isArray(value) && value.length === 2) return { field, before: value[0], after: value[1] }
    if (typeof value === 'object' && value !== null && ('before' in value || 'after' in value)) {
      const { before, after } = value as { before?: unknown; after?: unknown }
      return { field, before, after }
    }

    return { field, before: undefined, after: value }
  })
}

const shown = (value: unknown) =>
  value === undefined || value === null ? <span className="note">–</span> : typeof value === 'object' ? <code>{JSON.stringify(value)}</code> : String(value)
