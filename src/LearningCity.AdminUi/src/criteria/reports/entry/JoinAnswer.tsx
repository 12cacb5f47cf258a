import { App, Button } from 'antd'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, read, useAct, type FormIndicator } from '@/kernel/api'
import { ConfirmDanger, RefusalAlert } from '@/kernel/parts'
import type { Autosave } from '../autosave/Autosave'
import { reportKeys, reportQuery } from '../keys'
import { JoinFrom } from './JoinFrom'

interface Props {
  report: string
  unit: string
  indicator: FormIndicator
  autosave: Autosave
  /** Why the office does it in place of the unit. */
  reason: string | undefined
}

/** Takes over what the unit answered to the same question in another round; asks first where that replaces an answer. */
export function JoinAnswer({ report, unit, indicator, autosave, reason }: Props) {
  const { t } = useTranslation('reports')
  const { message } = App.useApp()
  const queries = useQueryClient()
  const [isAsked, ask] = useState(false)
  const join = useAct({
    act: async (from: string | undefined, key) => {
      // What was saved last may have moved the answer's own revision.
      const form = await queries.fetchQuery({ ...reportQuery(report), staleTime: 0 })
      const seen = form.indicators.find((one) => one.code === indicator.code)?.entry?.revision ?? 0
      const params = { path: { report, indicator: indicator.code }, header: { 'Idempotency-Key': key } }
      return read(api.POST('/api/v1/reports/{report}/entries/{indicator}/joining', { params, body: { seen, from, reason } }))
    },
    touches: () => [reportKeys.form(report)],
    onDone: () => void message.success(t('join.done')),
  })
  const source = indicator.entry?.tie?.report
  const begin = async (from = source) => {
    ask(false)
    // What is being typed is saved first, so that the history keeps it.
    if (await autosave.settle()) join.mutate(from)
    else void message.warning(t('step.unsaved'))
  }
  return (
    <div className="join">
      <Button size="small" loading={join.isPending} onClick={() => (indicator.entry ? ask(true) : void begin())}>{t('join.name')}</Button>
      {join.error?.code === 'criteria.join-unclear'
        ? <JoinFrom unit={unit} but={report} onChoose={(from) => void begin(from)} />
        : <RefusalAlert error={join.error} />}
      {isAsked && (
        <ConfirmDanger
          question={t('join.question', { code: indicator.code })}
          consequence={t('join.consequence')}
          action={t('join.name')}
          isPending={false}
          onConfirm={() => void begin()}
          onCancel={() => ask(false)}
        />
      )}
    </div>
  )
}
