import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { Select } from 'antd'
import { useTranslation } from 'react-i18next'
import { addresses } from '@/app/addresses'
import { api, read, type ReportLine } from '@/kernel/api'
import { shownDay, shownInstant } from '@/kernel/format'
import { DataList, LatenessTag, PageFrame, ReportStateTag, type DataColumn } from '@/kernel/parts'
import { useShownRound } from '@/shell/round'
import { reportKeys } from './keys'
import { latenesses, reportStates } from './routes'

const route = getRouteApi('/shell/reports')

/** Reports by state and lateness, soonest due first. */
export function ReportsPage() {
  const { t } = useTranslation(['reports', 'common'])
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const { rounds } = useShownRound()
  const reports = useQuery({
    queryKey: reportKeys.list(search),
    queryFn: () => read(api.GET('/api/v1/reports', { params: { query: search } })),
    placeholderData: keepPreviousData,
  })
  const change = (part: Partial<typeof search>) => void navigate({ search: (before) => ({ ...before, ...part }) })
  const filter = (part: Partial<typeof search>) => change({ ...part, page: undefined })
  const columns: DataColumn<ReportLine>[] = [
    { key: 'unit', title: t('unit'), cell: (report) => report.unitName },
    { key: 'round', title: t('round'), cell: (report) => report.roundTitle },
    { key: 'state', title: t('state'), cell: (report) => <ReportStateTag state={report.state} /> },
    { key: 'due', title: t('due'), cell: (report) => shownDay(report.lastGoodDay), isFigure: true },
    { key: 'lateness', title: t('lateness'), cell: (report) => <LatenessTag report={report} /> },
    { key: 'sent', title: t('sent'), cell: (report) => (report.sentAt ? shownInstant(report.sentAt) : '–'), isFigure: true },
  ]
  return (
    <PageFrame title={t('title')}>
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
            <Select allowClear className="filter filter-wide" aria-label={t('round')} placeholder={t('allRounds')} value={search.round} onChange={(round?: string) => filter({ round })} options={rounds.map((round) => ({ value: round.id, label: round.title }))} popupMatchSelectWidth={Math.min(480, innerWidth - 32)} />
            <Select allowClear className="filter" aria-label={t('state')} placeholder={t('allStates')} value={search.state} onChange={(state?: (typeof reportStates)[number]) => filter({ state })} options={reportStates.map((state) => ({ value: state, label: t(`common:status.report.${state}`) }))} />
            <Select allowClear className="filter" aria-label={t('lateness')} placeholder={t('allLateness')} value={search.lateness} onChange={(lateness?: (typeof latenesses)[number]) => filter({ lateness })} options={latenesses.map((one) => ({ value: one, label: t(`common:status.lateness.${one}`) }))} />
          </>
        }
      />
    </PageFrame>
  )
}
