import { useQuery } from '@tanstack/react-query'
import { addresses } from '@/app/addresses'
import { reportKeys } from '@/criteria/reports/keys'
import { api, read, type ReportLine, type paths } from '@/kernel/api'
import { DueDay } from '@/kernel/parts/DueDay'
import { LatenessTag, ReportStateTag } from '@/kernel/parts/states'
import type { Task } from './Tasks'

export type ReportFilter = NonNullable<paths['/api/v1/reports']['get']['parameters']['query']>

/** The first reports that fit, soonest due first. */
export function useReports(filter: ReportFilter) {
  return useQuery({ queryKey: reportKeys.list(filter), queryFn: () => read(api.GET('/api/v1/reports', { params: { query: filter } })) })
}

export const reportTask = (report: ReportLine): Task => ({
  key: report.id,
  title: report.unitName,
  detail: report.roundTitle,
  link: addresses.report(report.id),
  beside: (
    <>
      <ReportStateTag state={report.state} />
      {(report.isOverdue || report.isLate) && <LatenessTag report={report} />}
      {!report.sentAt && <DueDay day={report.lastGoodDay} />}
    </>
  ),
})
