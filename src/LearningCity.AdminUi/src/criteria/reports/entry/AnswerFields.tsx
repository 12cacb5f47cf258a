import { Input, Segmented } from 'antd'
import { useId, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { FormIndicator, Refusal } from '@/kernel/api'
import type { Answer } from '../answers/answer'
import type { Measure } from '../judgement/measure'
import { ValueFields } from './ValueFields'

interface Props {
  indicator: FormIndicator
  measure: Measure | undefined
  answer: Answer
  refusal: Refusal | undefined
  onChange: (change: (answer: Answer) => Answer) => void
  onFault: (field: string, isFaulty: boolean) => void
  /** What the values come to: between them and the note. */
  children: ReactNode
}

/** The answer: figures, or why there are none, or why the indicator does not apply; and a note. */
export function AnswerFields({ indicator, measure, answer, refusal, onChange, onFault, children }: Props) {
  const { t } = useTranslation('reports')
  const ids = { gap: useId(), apply: useId(), note: useId() }
  const isSupplied = indicator.supply?.value?.release === null
  const needsNote = indicator.findings.some((finding) => finding.severity === 'explain')
  return (
    <div className="answer">
      {!isSupplied && (
        <Segmented
          className="answer-kind"
          aria-label={t('answer.kindOf', { code: indicator.code })}
          value={answer.kind}
          onChange={(kind) => onChange((before) => ({ ...before, kind }))}
          options={[
            { value: 'values' as const, label: t('answer.values') },
            { value: 'gap' as const, label: t('answer.gap') },
            ...(indicator.allowsNotApplicable || answer.kind === 'not-applicable' ? [{ value: 'not-applicable' as const, label: t('answer.notApplicable') }] : []),
          ]}
        />
      )}
      {answer.kind === 'values' && (
        <ValueFields indicator={indicator} measure={measure} answer={answer} isLocked={isSupplied} refusal={refusal} onChange={onChange} onFault={onFault} />
      )}
      {answer.kind === 'gap' && (
        <div className="field">
          <label htmlFor={ids.gap}>{t('answer.gapReason')}</label>
          <Input.TextArea id={ids.gap} rows={2} maxLength={2000} value={answer.gapReason} onChange={(event) => { const gapReason = event.target.value; onChange((before) => ({ ...before, gapReason })) }} />
          <p className="note">{t('answer.gapMeans')}</p>
        </div>
      )}
      {answer.kind === 'not-applicable' && (
        <div className="field">
          <label htmlFor={ids.apply}>{t('answer.notApplicableReason')}</label>
          <Input.TextArea id={ids.apply} rows={2} maxLength={2000} value={answer.notApplicableReason} onChange={(event) => { const notApplicableReason = event.target.value; onChange((before) => ({ ...before, notApplicableReason })) }} />
        </div>
      )}
      {children}
      <div className="field">
        <label htmlFor={ids.note}>{t(needsNote ? 'answer.noteWanted' : 'answer.note')}</label>
        <Input.TextArea id={ids.note} rows={2} maxLength={4000} value={answer.note} onChange={(event) => { const note = event.target.value; onChange((before) => ({ ...before, note })) }} />
      </div>
    </div>
  )
}
