import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Button, Grid } from 'antd'
import { useTranslation } from 'react-i18next'
import { addresses } from '@/app/addresses'
import { reportKeys } from '@/criteria/reports/keys'
import { api, read, type GivenExtension, type ReportLine, type RoundPlan } from '@/kernel/api'
import type { ListSearch } from '@/kernel/listSearch'
import { shownDay, shownInstant } from '@/kernel/format'
import { DataList, LatenessTag, ReportStateTag, type DataColumn } from '@/kernel/parts'
import { AccountName } from '../parts/AccountName'
import type { BoardSearch } from '../routes'

interface Props {
  round: string
  plan: RoundPlan | undefined
  search: BoardSearch
  onSearch: (change: Partial<ListSearch>) => void
  /** Units chosen for a later due day; none where nobody chooses. */
  chosen: string[] | undefined
  onChoose: (units: string[]) => void
}

/** The reports that the filters leave, soonest due first. */
export function BoardReports({ round, plan, search, onSearch, chosen, onChoose }: Props) {
  const { t } = useTranslation(['rounds', 'reports'])
  const isWide = Grid.useBreakpoint().md ?? innerWidth >= 768
  const { search: words, order, page, size, state, lateness, dueUntil, type, group, below } = search
  const query = { round, search: words, order, page, size, state, lateness, dueUntil, type, group, below }
  const reports = useQuery({
    queryKey: reportKeys.list(query),
    queryFn: () => read(api.GET('/api/v1/reports', { params: { query } })),
    placeholderData: keepPreviousData,
  })
  const extensions = new Map(plan?.participants.map((unit) => [unit.unit, unit.extension]))
  const columns: DataColumn<ReportLine>[] = [
    { key: 'unit', title: t('unit'), order: { up: 'name' }, cell: (report) => (isWide ? report.unitName : <NarrowLine report={report} />) },
    { key: 'state', title: t('state'), responsive: ['md'], order: { up: 'state' }, cell: (report) => <ReportStateTag state={report.state} /> },
    { key: 'due', title: t('lastGoodDay'), order: { up: 'due' }, cell: (report) => <DayWithExtension report={report} extension={extensions.get(report.unit)} />, isFigure: true },
    { key: 'lateness', title: t('lateness'), responsive: ['md'], cell: (report) => <LatenessTag report={report} /> },
    { key: 'sent', title: t('sentAt'), responsive: ['md'], order: { down: 'sent' }, cell: (report) => (report.sentAt ? shownInstant(report.sentAt) : '–'), isFigure: true },
  ]
  return (
    <DataList
      label={t('board.reports')}
      columns={columns}
      rows={reports.data?.items}
      total={reports.data?.total}
      rowKey={(report) => report.unit}
      opens={(report) => addresses.report(report.id)}
      search={search}
      onSearch={onSearch}
      isLoading={reports.isFetching && (reports.isPlaceholderData || !reports.data)}
      error={reports.error}
      onRetry={() => void reports.refetch()}
      searchHint={t('reports:searchHint')}
      empty={t(search.state || search.lateness || search.type || search.group || search.below ? 'board.nothingFits' : 'board.empty')}
      filters={
        chosen && reports.data && reports.data.items.length > 0 && (
          <Button onClick={() => onChoose([...new Set([...chosen, ...reports.data.items.map((report) => report.unit)])])}>{t('extension.everyOne', { count: reports.data.items.length })}</Button>
        )
      }
      selection={chosen && {
        selectedRowKeys: chosen,
        preserveSelectedRowKeys: true,
        // A box in the head would stand twice: the table measures its columns by a hidden copy of the head.
        hideSelectAll: true,
        columnTitle: <span className="unseen">{t('extension.column')}</span>,
        onChange: (keys) => onChoose(keys.map(String)),
        getCheckboxProps: (report) => ({ 'aria-label': t('extension.chooseOne', { unit: report.unitName }) }),
      }}
    />
  )
}

/** The last good day, and by whom and why it was put off. */
function DayWithExtension({ report, extension }: { report: ReportLine; extension: GivenExtension | null | undefined }) {
  const { t } = useTranslation('rounds')
  return (
    <>
      {shownDay(report.lastGoodDay)}
      {extension && <span className="extended-why">{t('extended')}: {extension.reason} (<AccountName account={extension.author} />)</span>}
    </>
  )
}

/** On a phone a report is its unit and how it stands. */
function NarrowLine({ report }: { report: ReportLine }) {
  return (
    <span className="report-narrow">
      {report.unitName}
      <span className="report-narrow-tags"><ReportStateTag state={report.state} /> <LatenessTag report={report} /></span>
    </span>
  )
}
