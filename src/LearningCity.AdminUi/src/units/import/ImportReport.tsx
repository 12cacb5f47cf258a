import { Alert, Button, Table } from 'antd'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import type { ImportFault, Refusal, UnitImportReport } from '@/kernel/api'
import { figure } from '@/kernel/format'
import { Panel, RefusalAlert } from '@/kernel/parts'
import { useReachableScrolling } from '@/kernel/parts/useReachableScrolling'
import { ImportCounts } from './ImportCounts'

interface Props {
  report: UnitImportReport
  fileName: string
  isPending: boolean
  error: Refusal | null
  onImport: (check: string) => void
  onCheckAgain: () => void
}

const columns = ['code', 'officialName', 'type', 'validFrom', 'validTo', 'parent', 'shortName', 'officialCode', 'ground'] as const

/** Columns of a table are told by their keys. */
const isColumn = (name: string): name is (typeof columns)[number] => (columns as readonly string[]).includes(name)

/** Every fault with its row and column, or what the file would do and the button that does it. */
export function ImportReport({ report, fileName, isPending, error, onImport, onCheckAgain }: Props) {
  const { t } = useTranslation('units')
  const host = useReachableScrolling<HTMLDivElement>()
  useEffect(() => {
    host.current?.scrollIntoView({ block: 'nearest' })
  }, [host, report])
  const { counts, check, faults, faultCount, doubts } = report
  const changes = counts.unitsAdded + counts.unitsChanged + counts.types + counts.trees + counts.groups + counts.successions
  return (
    <Panel title={t('import.report', { file: fileName })}>
      <div className="stack" ref={host}>
        {faultCount > 0 ? (
          <>
            <Alert type="error" showIcon role="alert" title={t('import.faults', { count: faultCount, shown: figure(faultCount) })} description={t('import.mend')} />
            <Spots list={faults} name={t('import.faultList')} />
            {faults.length < faultCount && <p className="note">{t('import.moreFaults', { count: faultCount - faults.length })}</p>}
          </>
        ) : (
          <>
            <Alert type={changes > 0 ? 'success' : 'info'} showIcon role="status" title={t(changes > 0 ? 'import.clean' : 'import.unchanged')} />
            <ImportCounts counts={counts} />
          </>
        )}
        {doubts.length > 0 && (
          <>
            <Alert type="warning" showIcon title={t('import.doubts', { shown: figure(doubts.length) })} />
            <Spots list={doubts} name={t('import.doubtList')} />
          </>
        )}
        <RefusalAlert error={error} onRetry={error?.kind === 'stale' || error?.kind === 'conflict' ? onCheckAgain : undefined} />
        {check && changes > 0 && <div><Button type="primary" loading={isPending} onClick={() => onImport(check)}>{t('import.write')}</Button></div>}
      </div>
    </Panel>
  )
}

/** With row and column. */
function Spots({ list, name }: { list: readonly ImportFault[]; name: string }) {
  const { t } = useTranslation('units')
  return (
    <Table<ImportFault>
      size="small"
      aria-label={name}
      rowKey={(fault) => `${fault.row}.${fault.column}.${fault.code}.${fault.message}`}
      dataSource={[...list].sort((one, other) => (one.row ?? 0) - (other.row ?? 0))}
      pagination={{ pageSize: 50, hideOnSinglePage: true, showSizeChanger: false }}
      columns={[
        { key: 'row', title: t('import.row'), className: 'cell-figure', align: 'right', render: (_, fault) => fault.row ?? '–' },
        { key: 'column', title: t('import.column'), render: (_, fault) => (isColumn(fault.column) ? t(`import.columns.${fault.column}`) : fault.column || '–') },
        { key: 'message', title: t('import.message'), className: 'import-message', render: (_, fault) => fault.message },
      ]}
    />
  )
}
