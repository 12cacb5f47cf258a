import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { Grid } from 'antd'
import { useCallback, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { HistoryLink } from '@/access/HistoryLink'
import { roundQuery } from '@/criteria/rounds/keys'
import type { ReportForm } from '@/kernel/api'
import { LatenessTag, PageFrame, ReportStateTag } from '@/kernel/parts'
import { crosswalkedQuery, measuresQuery } from '../keys'
import { EntryBar } from './EntryBar'
import { EntryNotices } from './EntryNotices'
import { IndicatorCard } from './IndicatorCard'
import { IndicatorSections } from './IndicatorSections'
import { OneIndicator } from './OneIndicator'
import { OnBehalf } from './OnBehalf'
import { PaperDrawer } from '../evidence/PaperDrawer'
import { ReportFacts } from './ReportFacts'
import { ReportSteps } from './ReportSteps'
import { useReportEntry } from './useReportEntry'

const route = getRouteApi('/shell/reports/$report')

/** The report with everything that is asked; on a narrow screen one indicator at a time. */
export function ReportEntry({ form }: { form: ReportForm }) {
  const { t } = useTranslation('reports')
  const { indicator: shown, document } = route.useSearch()
  const navigate = route.useNavigate()
  const isWide = Grid.useBreakpoint().md ?? window.innerWidth >= 768
  const round = useQuery(roundQuery(form.round))
  const measures = useQuery(measuresQuery(round.data?.set))
  const crosswalked = useQuery(crosswalkedQuery(round.data?.set))
  const { autosave, canSave, onBehalf, reason } = useReportEntry(form)
  const show = useCallback((indicator: string) => void navigate({ search: (before) => ({ ...before, indicator }), replace: true, resetScroll: false }), [navigate])
  const isSent = form.state !== 'draft' && form.state !== 'ready'
  const isOverdue = !isSent && form.timeliness !== 'on-time'
  const papers = useMemo(
    () => form.indicators.flatMap((one) => [...(one.entry?.documents ?? []), ...(one.lastRound?.documents ?? [])]),
    [form],
  )
  const card = (at: number) => {
    const indicator = form.indicators[at]!
    return (
      <IndicatorCard
        key={indicator.code}
        indicator={indicator}
        measure={measures.data?.get(indicator.code)}
        autosave={autosave}
        unit={form.unit}
        report={form.id}
        isCrosswalked={crosswalked.data?.has(indicator.code) ?? false}
        reason={reason}
        canSave={canSave}
        isAccepted={form.state === 'accepted'}
      />
    )
  }
  return (
    <PageFrame
      title={form.unitName}
      above={[{ title: t('title'), link: { to: '/reports' } }]}
      beside={
        <>
          <span>{form.roundTitle}</span>
          <ReportStateTag state={form.state} />
          <LatenessTag report={{ ...form, isOverdue }} />
          <HistoryLink kind="UnitReport" object={form.id} />
        </>
      }
      actions={<ReportSteps form={form} autosave={autosave} reason={reason} onMissing={show} />}
    >
      <ReportFacts form={form} round={round.data} isWide={isWide} />
      {onBehalf && <OnBehalf unit={form.unitName} reason={onBehalf.reason} onReason={onBehalf.giveReason} />}
      <EntryNotices form={form} autosave={autosave} onShow={show} />
      <EntryBar form={form} autosave={autosave} onShow={show} isTyping={canSave} />
      {isWide ? (
        <IndicatorSections form={form} autosave={autosave} shown={shown} onShow={show} card={card} />
      ) : (
        <OneIndicator form={form} autosave={autosave} shown={shown} onShow={show} card={card} />
      )}
      {document && <PaperDrawer document={document} known={papers} onClose={() => void navigate({ search: (before) => ({ ...before, document: undefined }), resetScroll: false })} />}
    </PageFrame>
  )
}
