import { Form, Input } from 'antd'
import { useTranslation } from 'react-i18next'
import { today } from '@/kernel/format'
import { DayField } from '@/kernel/forms/DayField'

export interface Described {
  summary: string
  number?: string
  issuedOn?: string
  issuer?: string
  kind?: string
}

/** What a person writes about a document, as it stands on the paper. */
export function DescriptionFields() {
  const { t } = useTranslation('evidence')
  return (
    <>
      <Form.Item name="summary" label={t('summary')} rules={[{ required: true, whitespace: true, message: t('missing.summary') }]} className="wide"><Input.TextArea rows={2} maxLength={1000} /></Form.Item>
      <Form.Item name="number" label={t('number')} extra={t('numberExample')}><Input maxLength={100} autoComplete="off" /></Form.Item>
      <Form.Item name="issuedOn" label={t('issuedOn')}><DayField until={today()} /></Form.Item>
      <Form.Item name="issuer" label={t('issuer')}><Input maxLength={300} autoComplete="off" /></Form.Item>
      <Form.Item name="kind" label={t('kind')} extra={t('kindExample')}><Input maxLength={100} autoComplete="off" /></Form.Item>
    </>
  )
}
