import { Link } from '@tanstack/react-router'
import { Grid, Table } from 'antd'
import { useTranslation } from 'react-i18next'
import { addresses } from '@/app/addresses'
import type { GroupTimeliness, TimelinessTable } from '@/kernel/api'
import { figure } from '@/kernel/format'
import { EmptyState } from '@/kernel/parts'
import { useReachableScrolling } from '@/kernel/parts/useReachableScrolling'
import type { TimelinessSearch } from '../routes'
import { timelinessColumns } from './columns'

const whole = 'whole'

/** All together, and then each group, the worst first; a group opens down to its units. */
export function GroupTable({ table, search }: { table: TimelinessTable; search: TimelinessSearch }) {
  const { t } = useTranslation('reminders')
  const host = useReachableScrolling<HTMLDivElement>()
  const isWide = Grid.useBreakpoint().md ?? innerWidth >= 768
  const { from, to, kind } = search
  const rows: GroupTimeliness[] = table.groups.length === 0 ? []
    : [{ unit: whole, unitName: table.underName ?? t('timeliness.city'), units: 0, all: table.all, months: table.allMonths }, ...table.groups]
  const name = (row: GroupTimeliness) => row.unit === whole ? <strong>{row.unitName}</strong> : (
    <span className="two-lines timely-name">
      <Link {...addresses.timeliness({ from, to, kind, under: row.unit })} className="row-link">{row.unitName}</Link>
      {row.units > 1 && <span className="note">{t('timeliness.units', { count: row.units, number: figure(row.units) })}</span>}
    </span>
  )
  return (
    <div className="list" ref={host}>
      <Table<GroupTimeliness>
        size="small"
        className="timely"
        aria-label={t('timeliness.groups')}
        rowKey="unit"
        dataSource={rows}
        pagination={false}
        sticky={{ getContainer: () => document.getElementById('content') ?? window }}
        scroll={{ x: 'max-content' }}
        locale={{ emptyText: <EmptyState sentence={t('timeliness.empty')} /> }}
        columns={timelinessColumns<GroupTimeliness>(t, { months: table.months, isWide, name, title: t('timeliness.group') }).map(({ key, title, responsive, isFigure, cell }, at) => ({
          key, title, responsive, fixed: at === 0 && isWide ? ('start' as const) : undefined, align: isFigure ? ('right' as const) : undefined, className: isFigure ? 'cell-figure' : undefined,
          render: (_: unknown, row: GroupTimeliness) => cell(row),
        }))}
      />
    </div>
  )
}
