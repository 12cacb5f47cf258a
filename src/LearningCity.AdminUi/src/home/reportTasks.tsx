import { addresses } from '@/app/addresses'
import type { ReportLine } from '@/kernel/api'
import { DueDay } from '@/kernel/parts/DueDay'
import { LatenessTag, ReportStateTag } from '@/kernel/parts/states'
import type { Task } from './Tasks'

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
