import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { Button, Grid, Select } from 'antd'
import { useTranslation } from 'react-i18next'
import { may, useMe } from '@/access/me'
import { addresses } from '@/app/addresses'
import { api, read, type ReportLine } from '@/kernel/api'
import { shownDay, shownInstant } from '@/kernel/format'
import { useClearing } from '@/kernel/forms/useClearing'
import { DataList, LatenessTag, PageFrame, ReportStateTag, type DataColumn } from '@/kernel/parts'
import { useShownRound } from '@/criteria/rounds/shownRound'
import { reportKeys } from './keys'
import { latenesses, reportStates } from './routes'

const route = getRouteApi('/shell/reports')

/** Reports by state and lateness, soonest due first. */
export function ReportsPage() {
  const { t } = useTranslation(['reports', 'common'])
  const clearing = useClearing()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const { rounds } = useShownRound()
  const me = useMe()
  const go = useNavigate()
  const isWide = Grid.useBreakpoint().md ?? innerWidth >= 768
  const reports = useQuery({
    queryKey: reportKeys.list(search),
    queryFn: () => read(api.GET('/api/v1/reports', { params: { query: search } })),
    placeholderData: keepPreviousData,
  })
  const change = (part: Partial<typeof search>) => void navigate({ search: (before) => ({ ...before, ...part }) })
  const filter = (part: Partial<typeof search>) => change({ ...part, page: undefined })
  const columns: DataColumn<ReportLine>[] = [
    { key: 'unit', title: t('unit'), order: { up: 'name' }, cell: (report) => (isWide ? report.unitName : <NarrowReport report={report} />) },
    { key: 'round', title: t('round'), responsive: ['md'], cell: (report) => report.roundTitle },
    { key: 'state', title: t('state'), responsive: ['md'], order: { up: 'state' }, cell: (report) => <ReportStateTag state={report.state} /> },
    { key: 'due', title: t('due'), order: { up: 'due' }, cell: (report) => shownDay(report.lastGoodDay), isFigure: true },
    { key: 'lateness', title: t('lateness'), responsive: ['md'], cell: (report) => <LatenessTag report={report} /> },
    { key: 'sent', title: t('sent'), responsive: ['md'], order: { down: 'sent' }, cell: (report) => (report.sentAt ? shownInstant(report.sentAt) : '–'), isFigure: true },
  ]
  return (
    <PageFrame title={t('title')} actions={may(me, 'accept-report', 'return-report') && <Button onClick={() => void go(addresses.review(search.round))}>{t('reviewAll')}</Button>}>
      <DataList
        label={t('title')}
        columns={columns}
        rows={reports.data?.items}
        total={reports.data?.total}
        rowKey={(report) => report.id}
        opens={(report) => addresses.report(report.id)}
        search={search}
        onSearch={change}
        isLoading={reports.isFetching && (reports.isPlaceholderData || !reports.data)}
        error={reports.error}
        onRetry={() => void reports.refetch()}
        searchHint={t('searchHint')}
        empty={t('empty')}
        filters={
          <>
            <Select allowClear={clearing} className="filter filter-wide" aria-label={t('round')} placeholder={t('allRounds')} value={search.round} onChange={(round?: string) => filter({ round })} options={rounds.map((round) => ({ value: round.id, label: round.title }))} popupMatchSelectWidth={Math.min(480, innerWidth - 32)} />
            <Select allowClear={clearing} className="filter" aria-label={t('state')} placeholder={t('allStates')} value={search.state} onChange={(state?: (typeof reportStates)[number]) => filter({ state })} options={reportStates.map((state) => ({ value: state, label: t(`common:status.report.${state}`) }))} />
            <Select allowClear={clearing} className="filter" aria-label={t('lateness')} placeholder={t('allLateness')} value={search.lateness} onChange={(lateness?: (typeof latenesses)[number]) => filter({ lateness })} options={latenesses.map((one) => ({ value: one, label: t(`common:status.lateness.${one}`) }))} />
          </>
        }
      />
    </PageFrame>
  )
}

/** On a phone a report is one cell: its unit, its round, and how it stands. */
function NarrowReport({ report }: { report: ReportLine }) {
  return (
    <span className="report-narrow">
      {report.unitName}
      <span className="note">{report.roundTitle}</span>
      <span className="report-narrow-tags"><ReportStateTag state={report.state} /> <LatenessTag report={report} /></span>
    </span>
  )
}
