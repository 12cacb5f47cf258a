import { App, Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { api, read, seen, useAct, type ReportForm } from '@/kernel/api'
import { RefusalAlert } from '@/kernel/parts'
import { ConfirmStep } from '../entry/ConfirmStep'
import { reportKeys } from '../keys'
import { ReturnDialog } from './ReturnDialog'
import { returned, type Mark } from './marks'

export type ReviewStep = 'BeginReview' | 'AcceptReport' | 'ReturnReport'

interface Props {
  form: ReportForm
  marks: ReadonlyMap<string, Mark>
  /** The step that is asked about. */
  asked: ReviewStep | undefined
  onAsk: (step: ReviewStep | undefined) => void
  /** The marks have served. */
  onForget: () => void
  onDone: () => void
}

/** Begins the review, accepts all, or gives back what is marked. */
export function ReviewSteps({ form, marks, asked, onAsk, onForget, onDone }: Props) {
  const { t } = useTranslation('reports')
  const { message } = App.useApp()
  const back = returned(marks)
  const unseen = form.indicators.filter((one) => !marks.has(one.code)).length
  const act = useAct({
    act: (step: ReviewStep, key) => {
      const params = { path: { report: form.id }, header: { 'Idempotency-Key': key, 'If-Match': seen(form.revision) } }
      if (step === 'BeginReview') return read(api.POST('/api/v1/reports/{report}/review', { params }))
      if (step === 'AcceptReport') return read(api.POST('/api/v1/reports/{report}/acceptance', { params }))
      return read(api.POST('/api/v1/reports/{report}/return', { params, body: { entries: back } }))
    },
    touches: () => [reportKeys.all, ['rounds']],
    onDone: (_, step) => {
      onAsk(undefined)
      void message.success(t(`review.done.${step}`, { unit: form.unitName }))
      if (step === 'BeginReview') return
      onForget()
      onDone()
    },
    onRefused: () => onAsk(undefined),
  })
  const may = (step: ReviewStep) => form.actions.includes(step)
  const ask = (step: ReviewStep) => {
    act.reset()
    onAsk(step)
  }
  const shared = { isPending: act.isPending, onCancel: () => onAsk(undefined) }
  return (
    <>
      {may('BeginReview') && <Button type="primary" aria-keyshortcuts="b" onClick={() => ask('BeginReview')}>{t('review.begin')}</Button>}
      {may('ReturnReport') && back.length > 0 && <Button type="primary" onClick={() => ask('ReturnReport')}>{t('review.return', { count: back.length })}</Button>}
      {may('AcceptReport') && <Button type={back.length === 0 ? 'primary' : 'default'} disabled={back.length > 0} onClick={() => ask('AcceptReport')}>{t('review.accept')}</Button>}
      <RefusalAlert error={act.error} />
      {asked === 'BeginReview' && <ConfirmStep {...shared} question={t('review.beginQuestion', { unit: form.unitName })} consequence={t('review.beginConsequence')} action={t('review.begin')} onConfirm={() => act.mutate('BeginReview')} />}
      {asked === 'AcceptReport' && may('AcceptReport') && (
        <ConfirmStep {...shared} question={t('review.acceptQuestion', { unit: form.unitName })} consequence={t(unseen > 0 ? 'review.acceptUnseen' : 'review.acceptConsequence', { count: unseen })} action={t('review.acceptAction')} onConfirm={() => act.mutate('AcceptReport')} />
      )}
      {asked === 'ReturnReport' && may('ReturnReport') && back.length > 0 && <ReturnDialog {...shared} unit={form.unitName} entries={back} onConfirm={() => act.mutate('ReturnReport')} />}
    </>
  )
}
