import { memo, useId, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { FormIndicator } from '@/kernel/api'
import type { Autosave } from '../autosave/Autosave'
import { AnswerReading } from '../answers/AnswerReading'
import { Findings } from '../answers/Findings'
import { LastRound } from '../answers/LastRound'
import { PaperList } from '../evidence/PaperList'
import { judge } from '../judgement/judge'
import type { Measure } from '../judgement/measure'
import { wantedWords } from '../judgement/targetWords'
import { Verdict } from '../judgement/Verdict'
import { AnswerFields } from './AnswerFields'
import { Conflict } from './Conflict'
import { IndicatorRemarks } from './IndicatorRemarks'
import { EntryState } from './EntryState'
import { JoinAnswer } from './JoinAnswer'
import { useEntry } from './useReportEntry'

interface Props {
  indicator: FormIndicator
  measure: Measure | undefined
  autosave: Autosave
  /** Whose report it is; owns the papers that are added here. */
  unit: string
  report: string
  /** Whether another set asks the same. */
  isCrosswalked: boolean
  /** Why the office enters in place of the unit. */
  reason: string | undefined
  canSave: boolean
  isAccepted: boolean
}

/** One indicator: what is asked, what is answered, what it comes to and what proves it. */
export const IndicatorCard = memo(function IndicatorCard({ indicator, measure, autosave, unit, report, isCrosswalked, reason, canSave, isAccepted }: Props) {
  const { t } = useTranslation(['reports', 'common'])
  const title = useId()
  const saving = useEntry(autosave, indicator.code)
  const { answer } = saving
  const judgement = useMemo(() => measure && judge(measure, answer, indicator.lastRound), [measure, answer, indicator.lastRound])
  const wanted = measure && judgement && wantedWords(t, measure, judgement.lines)
  const type = (change: Parameters<Autosave['type']>[1]) => autosave.type(indicator.code, change)
  const mayJoin = canSave && isCrosswalked && indicator.entry?.tie?.state !== 'joined' && indicator.supply?.value?.release !== null
  const verdict = (
    <>
      {judgement && <Verdict judgement={judgement} isAccepted={isAccepted} />}
      <Findings findings={indicator.findings} />
    </>
  )
  return (
    <section className="indicator" data-indicator={indicator.code} aria-labelledby={title}>
      <header>
        <h3 id={title} tabIndex={-1}>
          <span className="code">{indicator.code}</span>
          <span>{indicator.name}</span>
        </h3>
        <EntryState saving={saving} />
      </header>
      {wanted && <p className="indicator-target"><span className="note">{t('entry.target')}:</span> {wanted}</p>}
      {indicator.guidance && <p className="note">{indicator.guidance}</p>}
      <IndicatorRemarks indicator={indicator} saving={saving} />
      {mayJoin && <JoinAnswer report={report} unit={unit} indicator={indicator} autosave={autosave} reason={reason} />}
      {saving.theirs || saving.aside ? <Conflict indicator={indicator} saving={saving} autosave={autosave} canSave={canSave} /> : null}
      {canSave ? (
        <AnswerFields indicator={indicator} measure={measure} answer={answer} refusal={saving.refusal} onChange={type} onFault={(field, isFaulty) => autosave.markUnreadable(indicator.code, field, isFaulty)}>
          {verdict}
        </AnswerFields>
      ) : (
        <>
          <AnswerReading indicator={indicator} answer={answer} />
          {verdict}
        </>
      )}
      {indicator.lastRound && <LastRound indicator={indicator} answer={answer} onChange={canSave ? type : undefined} />}
      <PaperList indicator={indicator} papers={answer.documents} unit={unit} onChange={canSave ? (change) => type((before) => ({ ...before, documents: change(before.documents) })) : undefined} />
    </section>
  )
})
