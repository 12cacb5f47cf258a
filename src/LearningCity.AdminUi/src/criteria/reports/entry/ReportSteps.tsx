import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { App, Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, read, seen, useAct, type ReportForm } from '@/kernel/api'
import { ConfirmDanger, RefusalAlert } from '@/kernel/parts'
import { addresses } from '@/app/addresses'
import type { Autosave } from '../autosave/Autosave'
import { reportKeys, reportQuery } from '../keys'
import { ConfirmStep } from './ConfirmStep'
import { missingIn } from './missing'

type Step = 'readiness' | 'drafting' | 'sending' | 'recall' | 'reopening'

interface Props {
  form: ReportForm
  autosave: Autosave
  /** Why the office does it in place of the unit; none where the unit does it itself. */
  reason: string | undefined
  onMissing: (indicator: string) => void
}

const steps = [
  { step: 'drafting', action: 'TakeReportBack' },
  { step: 'recall', action: 'RecallReport' },
  { step: 'reopening', action: 'ReopenReport' },
  { step: 'readiness', action: 'MarkReportReady' },
  { step: 'sending', action: 'SendReport' },
] as const
const reviewing = ['BeginReview', 'AcceptReport', 'ReturnReport']

/** The steps of the report that are open to the person now. Before each, everything typed is saved. */
export function ReportSteps({ form, autosave, reason, onMissing }: Props) {
  const { t } = useTranslation('reports')
  const { message } = App.useApp()
  const queries = useQueryClient()
  const navigate = useNavigate()
  const [asked, ask] = useState<Step>()
  const act = useAct({
    act: async ({ step, reason }: { step: Step; reason?: string }, key) => {
      // What was saved last may have moved the report's own revision.
      const { revision } = await queries.fetchQuery({ ...reportQuery(form.id), staleTime: 0 })
      const params = { path: { report: form.id }, header: { 'Idempotency-Key': key, 'If-Match': seen(revision) } }
      switch (step) {
        case 'readiness': return read(api.POST('/api/v1/reports/{report}/readiness', { params, body: { reason } }))
        case 'drafting': return read(api.POST('/api/v1/reports/{report}/drafting', { params }))
        case 'sending': return read(api.POST('/api/v1/reports/{report}/sending', { params, body: { reason } }))
        case 'recall': return read(api.POST('/api/v1/reports/{report}/recall', { params, body: { reason: reason ?? '' } }))
        case 'reopening': return read(api.POST('/api/v1/reports/{report}/reopening', { params, body: { reason: reason ?? '' } }))
      }
    },
    touches: () => [reportKeys.all, ['rounds']],
    onDone: (_, { step }) => {
      ask(undefined)
      void message.success(t(`step.${step}.done`))
    },
  })
  const begin = async (step: Step) => {
    if (!(await autosave.settle())) return void message.warning(t('step.unsaved'))
    act.reset()
    if (step === 'drafting' || (step === 'readiness' && reason === undefined)) act.mutate({ step })
    else ask(step)
  }
  const offered = steps.filter(({ action }) => form.actions.includes(action))
  const firstMissing = missingIn(form)[0]
  const shared = { isPending: act.isPending, error: act.error, onCancel: () => ask(undefined) }
  return (
    <>
      {form.actions.includes('SaveEntries') && firstMissing && !form.actions.includes('MarkReportReady') && (
        <Button onClick={() => onMissing(firstMissing.indicator.code)}>{t('step.toMissing')}</Button>
      )}
      {offered.map(({ step }, at) => (
        <Button key={step} type={at === offered.length - 1 && (step === 'readiness' || step === 'sending') ? 'primary' : 'default'} loading={act.isPending && act.variables?.step === step} onClick={() => void begin(step)}>
          {t(`step.${step}.name`)}
        </Button>
      ))}
      {reviewing.some((action) => form.actions.includes(action)) && (
        <Button type="primary" onClick={() => void navigate(addresses.review(form.round, form.id))}>{t('step.review')}</Button>
      )}
      {!asked && <RefusalAlert error={act.error} />}
      {asked === 'recall' || asked === 'reopening' ? (
        <ConfirmDanger {...shared} question={t(`step.${asked}.question`, { unit: form.unitName })} consequence={t(`step.${asked}.consequence`)} action={t(`step.${asked}.name`)} reason={t(`step.${asked}.reason`)} onConfirm={(given) => act.mutate({ step: asked, reason: given })} />
      ) : asked === 'sending' || asked === 'readiness' ? (
        <ConfirmStep {...shared} question={t(`step.${asked}.question`, { unit: form.unitName })} consequence={t(asked === 'sending' && form.timeliness === 'late' ? 'step.sending.late' : `step.${asked}.consequence`)} action={t(`step.${asked}.name`)} reason={reason === undefined ? undefined : { label: t('onBehalf.reason'), initial: reason }} onConfirm={(given) => act.mutate({ step: asked, reason: given })} />
      ) : null}
    </>
  )
}
