import { Alert, App, Button, Form, Input } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, read, seen, useAct, type RoundSheet } from '@/kernel/api'
import { asWritten, shownInstant, today } from '@/kernel/format'
import { showFaults } from '@/kernel/forms/faults'
import { InstantField } from '@/kernel/forms/InstantField'
import { roundKeys } from '../keys'
import { RoundRefusal } from './RoundRefusal'
import { notByEnter } from './notByEnter'
import { useStale } from './useStale'

interface Props {
  round: RoundSheet
  /** Each ends in a khoá that is entered. */
  step: 'lock' | 'reopening' | 'correction'
  onDone?: () => void
}

interface Given {
  locksAt: string
  reason?: string
}

/** Enters khoá: the first, another, or the one until which the round is open again. */
export function LockForm({ round, step, onDone }: Props) {
  const { t } = useTranslation(['rounds', 'common'])
  const { message } = App.useApp()
  const [form] = Form.useForm<Given>()
  const [shown, setShown] = useState<string[]>([])
  const locksAt = Form.useWatch('locksAt', form)
  const readAgain = useStale(round.id)
  const asksReason = step !== 'lock' || round.state !== 'draft'
  const act = useAct({
    act: ({ revision, locksAt, reason }: Given & { revision: number }, key) => {
      const params = { path: { round: round.id }, header: { 'Idempotency-Key': key, 'If-Match': seen(revision) } }
      const because = asWritten(reason ?? '')
      switch (step) {
        case 'lock': return read(api.PUT('/api/v1/rounds/{round}/lock', { params, body: { locksAt, reason: asksReason ? because : undefined } }))
        case 'reopening': return read(api.POST('/api/v1/rounds/{round}/reopening', { params, body: { locksAt, reason: because } }))
        case 'correction': return read(api.POST('/api/v1/rounds/{round}/correction', { params, body: { locksAt, reason: because } }))
      }
    },
    touches: () => [roundKeys.all, ['reports']],
    onDone: () => {
      void message.success(t(`act.${step}.done`))
      onDone?.()
    },
    onRefused: (refusal) => {
      setShown(showFaults(form, refusal, { lock: 'locksAt' }))
      readAgain(refusal)
    },
  })
  return (
    <Form form={form} layout="vertical" requiredMark={false} onKeyDown={notByEnter} onFinish={(given) => act.mutate({ ...given, revision: round.revision })}>
      <RoundRefusal error={act.error} shownFields={shown} />
      {step !== 'lock' && <Alert type="warning" showIcon className="form-lead" title={t(`act.${step}.question`, { round: round.title })} description={t(`act.${step}.means`)} />}
      {round.locksAt && <p className="note form-lead">{t('lockNow', { instant: shownInstant(round.locksAt) })}</p>}
      <Form.Item name="locksAt" label={t(step === 'lock' ? 'lock' : 'newLock')} extra={locksAt ? t('lockSpelled', { instant: shownInstant(locksAt) }) : t('lockMeans')} rules={[{ required: true, message: t('lockMissing') }]}>
        <InstantField from={today()} />
      </Form.Item>
      {asksReason && (
        <Form.Item name="reason" label={t('reason')} rules={[{ required: true, whitespace: true, message: t('common:reasonMissing') }]}>
          <Input.TextArea rows={3} maxLength={1000} />
        </Form.Item>
      )}
      <Button type="primary" danger={step !== 'lock'} htmlType="submit" loading={act.isPending}>{t(`act.${step}.name`)}</Button>
    </Form>
  )
}
