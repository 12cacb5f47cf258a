import { Button, Form, Input, type FormInstance } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Refusal } from '@/kernel/api'
import { RefusalAlert } from '@/kernel/parts'

interface Props<Given extends object> {
  form: FormInstance<Given>
  initial?: Partial<Given>
  /** The word on the button. */
  action: string
  error: Refusal | null
  /** Faults that stand at their fields. */
  shownFields: readonly string[]
  isPending: boolean
  isDanger?: boolean
  /** What it would do; shown between the fields and the button. */
  consequences?: ReactNode
  /** What was refused is about what was typed before. */
  onChange: () => void
  onFinish: (given: Given) => void
  onReadAgain: () => void
  onClose: () => void
  children: ReactNode
}

/** The fields of a change, its ground, and the button. When somebody changed the unit meanwhile, it is read again and what is typed stays. */
export function ActForm<Given extends object>({ form, initial, action, error, shownFields, isPending, isDanger, consequences, onChange, onFinish, onReadAgain, onClose, children }: Props<Given>) {
  const { t } = useTranslation(['units', 'common'])
  return (
    <Form form={form} layout="vertical" className="act-form" initialValues={initial} onFinish={onFinish} onValuesChange={onChange}>
      <RefusalAlert error={error} shownFields={shownFields} onRetry={error?.kind === 'stale' ? () => { onReadAgain(); onChange() } : undefined} />
      {children}
      <Form.Item name="ground" label={t('ground.label')} extra={t('ground.hint')} rules={[{ required: true, whitespace: true, message: t('missing.ground') }]} className="wide">
        <Input.TextArea rows={2} maxLength={1000} />
      </Form.Item>
      {consequences && <div className="wide">{consequences}</div>}
      <div className="wide act-do">
        <Button type="primary" htmlType="submit" loading={isPending} danger={isDanger}>{action}</Button>
        <Button onClick={onClose}>{t('common:cancel')}</Button>
      </div>
    </Form>
  )
}
