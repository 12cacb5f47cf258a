import { useTranslation } from 'react-i18next'
import type { ReportLine, ReportState, RoundState, ScoreStatus } from '@/kernel/api'
import { StatusTag, type Tone } from './StatusTag'

const scores: Record<ScoreStatus, Tone> = {
  waiting: 'waiting', met: 'good', 'not-met': 'bad', 'no-data': 'nothing', 'not-assessable': 'doubtful', 'not-applicable': 'aside', recorded: 'told',
}
const reports: Record<ReportState, Tone> = { draft: 'working', ready: 'told', sent: 'sent', 'in-review': 'waiting', accepted: 'good' }
const rounds: Record<RoundState, Tone> = {
  draft: 'working', open: 'told', locked: 'closed', assessed: 'waiting', decided: 'good', published: 'good', withdrawn: 'bad', discarded: 'aside',
}

/** What an indicator comes to: đạt, không đạt, chưa có số liệu … */
export function ScoreTag({ status }: { status: ScoreStatus }) {
  const { t } = useTranslation()
  return <StatusTag tone={scores[status]} word={t(`status.score.${status}`)} />
}

/** Where a report stands. */
export function ReportStateTag({ state }: { state: ReportState }) {
  const { t } = useTranslation()
  return <StatusTag tone={reports[state]} word={t(`status.report.${state}`)} />
}

/** Where a round stands. */
export function RoundStateTag({ state }: { state: RoundState }) {
  const { t } = useTranslation()
  return <StatusTag tone={rounds[state]} word={t(`status.round.${state}`)} />
}

/** Còn hạn, quá hạn, đúng hạn, nộp muộn. What came back to its unit is not sent, whenever it had been. */
export function LatenessTag({ report }: { report: Pick<ReportLine, 'state' | 'isOverdue' | 'isLate'> }) {
  const { t } = useTranslation()
  const isSent = report.state !== 'draft' && report.state !== 'ready'
  const [tone, word]: [Tone, 'overdue' | 'late' | 'on-time' | 'pending'] = report.isOverdue
    ? ['bad', 'overdue']
    : !isSent
      ? ['working', 'pending']
      : report.isLate
        ? ['doubtful', 'late']
        : ['good', 'on-time']
  return <StatusTag tone={tone} word={t(`status.lateness.${word}`)} />
}
