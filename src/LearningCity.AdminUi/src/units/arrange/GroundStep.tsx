import { Form, Input } from 'antd'
import { useTranslation } from 'react-i18next'
import { today } from '@/kernel/format'
import { composed } from '@/kernel/forms/composed'
import { DayField } from '@/kernel/forms/DayField'
import type { StepProps } from './ArrangementWizard'
import { StepButtons } from './StepButtons'

interface Given {
  on: string
  number: string
  issued: string
  note?: string
}

/** By which paper, and from which day on. */
export function GroundStep({ kind, search, onDone, onBack }: StepProps) {
  const { t } = useTranslation('units')
  const { on, number, issued, note } = search
  return (
    <Form layout="vertical" className="act-form" initialValues={{ on, number, issued, note }} onFinish={(given: Given) => onDone(composed({ note: undefined, ...given }))}>
      <p className="wide note">{t(`arrange.what.${kind}`)}</p>
      <Form.Item name="number" label={t('ground.number')} extra={t('ground.numberExample')} rules={[{ required: true, whitespace: true, message: t('missing.number') }]}>
        <Input maxLength={100} autoComplete="off" />
      </Form.Item>
      <Form.Item name="issued" label={t('ground.issuedOn')} rules={[{ required: true, message: t('missing.day') }]}><DayField until={today()} /></Form.Item>
      <Form.Item name="on" label={t('ground.on')} extra={t('ground.onHint')} rules={[{ required: true, message: t('missing.day') }]}><DayField /></Form.Item>
      <Form.Item name="note" label={t('ground.note')} extra={t('ground.noteHint')} className="wide"><Input.TextArea rows={2} maxLength={500} /></Form.Item>
      <StepButtons onBack={onBack} />
    </Form>
  )
}
