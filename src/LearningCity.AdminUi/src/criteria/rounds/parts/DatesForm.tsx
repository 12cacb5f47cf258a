import { useQuery } from '@tanstack/react-query'
import { App, Button, Form, Input, Select } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, read, seen, useAct, type RoundSheet, type WrittenDates } from '@/kernel/api'
import { asWritten } from '@/kernel/format'
import { showFaults } from '@/kernel/forms/faults'
import { useClearing } from '@/kernel/forms/useClearing'
import { useTypeNames } from '@/units/parts/useStructure'
import { planQuery, roundKeys } from '../keys'
import { RoundRefusal } from './RoundRefusal'
import { DatesFields } from './DatesFields'
import { notByEnter } from './notByEnter'
import { useStale } from './useStale'

interface Given extends WrittenDates {
  unitType?: string
  reason?: string
}

/** Changes chốt số liệu and hạn nộp, for all units or for one type. */
export function DatesForm({ round, onDone }: { round: RoundSheet; onDone?: () => void }) {
  const { t } = useTranslation(['rounds', 'common'])
  const clearing = useClearing()
  const { message } = App.useApp()
  const [form] = Form.useForm<Given>()
  const [shown, setShown] = useState<string[]>([])
  const plan = useQuery(planQuery(round.id)).data
  const nameOf = useTypeNames()
  const asked = [...new Set(plan?.participants.map((unit) => unit.type))]
  const readAgain = useStale(round.id)
  const isOpen = round.state !== 'draft'
  const change = useAct({
    act: ({ revision, unitType, reason, ...dates }: Given & { revision: number }) =>
      read(api.PUT('/api/v1/rounds/{round}/dates', { params: { path: { round: round.id }, header: { 'If-Match': seen(revision) } }, body: { dates, unitType, reason: reason && asWritten(reason) } })),
    touches: () => [roundKeys.all, ['reports']],
    onDone: () => {
      void message.success(t('act.dates.done'))
      onDone?.()
    },
    onRefused: (refusal) => {
      setShown(showFaults(form, refusal))
      readAgain(refusal)
    },
  })
  const take = (unitType: string | undefined) => form.setFieldsValue(plan?.typeDates.find((one) => one.unitType === unitType)?.dates ?? round.dates)
  return (
    <Form form={form} layout="vertical" requiredMark={false} onKeyDown={notByEnter} initialValues={round.dates} onFinish={(given) => change.mutate({ ...given, revision: round.revision })}>
      <RoundRefusal error={change.error} shownFields={shown} />
      {isOpen && <p className="note form-lead">{t('act.dates.long')}</p>}
      <Form.Item name="unitType" label={t('dates.for')}>
        <Select allowClear={clearing} placeholder={t('dates.forAll')} onChange={take} options={asked.map((type) => ({ value: type, label: nameOf(type) }))} />
      </Form.Item>
      <DatesFields />
      {isOpen && (
        <Form.Item name="reason" label={t('reason')} rules={[{ required: true, whitespace: true, message: t('common:reasonMissing') }]}>
          <Input.TextArea rows={3} maxLength={1000} />
        </Form.Item>
      )}
      <Button type="primary" htmlType="submit" loading={change.isPending}>{t('act.dates.name')}</Button>
    </Form>
  )
}
