import { Button, Checkbox, Form, Input } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { EventType, Refusal } from '@/kernel/api'
import { asWritten, today } from '@/kernel/format'
import { showFaults } from '@/kernel/forms/faults'
import { RefusalAlert } from '@/kernel/parts'
import { UnitChoice } from '@/units/parts/UnitChoice'
import { events } from './words'

export interface WantedWebhook {
  title: string
  address: string
  events: EventType[]
  unit?: string
}

interface Props {
  initial?: WantedWebhook
  submit: string
  isPending: boolean
  error: Refusal | null
  /** Sends it; what was refused is shown at its field. */
  onSubmit: (wanted: { title: string; address: string; events: EventType[]; unit: string | null }, refused: (refusal: Refusal) => void) => void
}

/** Which system, where it is, of what it is told, and of whose reports. */
export function WebhookForm({ initial, submit, isPending, error, onSubmit }: Props) {
  const { t } = useTranslation('administration')
  const [form] = Form.useForm<WantedWebhook>()
  const [shown, setShown] = useState<string[]>([])
  const send = ({ title, address, events: told, unit }: WantedWebhook) =>
    onSubmit({ title: asWritten(title), address: address.trim(), events: told, unit: unit ?? null }, (refusal) => setShown(showFaults(form, refusal)))
  return (
    <Form form={form} layout="vertical" requiredMark={false} initialValues={initial ?? { title: '', address: '', events: [], unit: undefined }} onFinish={send}>
      <RefusalAlert error={error} shownFields={shown} />
      <Form.Item name="title" label={t('webhooks.name')} extra={t('webhooks.nameHint')} rules={[{ required: true, whitespace: true, message: t('webhooks.nameMissing') }]}>
        <Input maxLength={120} autoComplete="off" autoFocus />
      </Form.Item>
      <Form.Item name="address" label={t('webhooks.address')} extra={t('webhooks.addressHint')} rules={[{ required: true, whitespace: true, message: t('webhooks.addressMissing') }]}>
        <Input maxLength={2000} autoComplete="off" inputMode="url" spellCheck={false} />
      </Form.Item>
      <Form.Item name="events" label={t('webhooks.events')} rules={[{ validator: (_, told: EventType[]) => (told.length > 0 ? Promise.resolve() : Promise.reject(new Error(t('webhooks.eventsMissing')))) }]}>
        <Checkbox.Group aria-label={t('webhooks.events')} className="webhook-events" options={events.map((event) => ({ value: event, label: t(`webhooks.event.${event}`) }))} />
      </Form.Item>
      <Form.Item name="unit" label={t('webhooks.unit')} extra={t('webhooks.unitHint')}>
        <UnitChoice on={today()} placeholder={t('webhooks.everyUnit')} />
      </Form.Item>
      <Button type="primary" htmlType="submit" loading={isPending}>{submit}</Button>
    </Form>
  )
}
