import { Form, Input, Modal } from 'antd'
import { useTranslation } from 'react-i18next'
import { asWritten } from '@/kernel/format'
import { RefusalAlert } from '@/kernel/parts'

interface Props {
  question: string
  consequence: string
  action: string
  /** Asked of the office, when it does the step in place of the unit. */
  reason?: { label: string; initial: string }
  isPending: boolean
  error?: unknown
  onConfirm: (reason: string | undefined) => void
  onCancel: () => void
}

/** Asks before a step that hands the report on. */
export function ConfirmStep({ question, consequence, action, reason, isPending, error, onConfirm, onCancel }: Props) {
  const { t } = useTranslation()
  const [form] = Form.useForm<{ reason?: string }>()
  return (
    <Modal open title={question} okText={action} okButtonProps={{ loading: isPending, autoFocus: !reason }} cancelText={t('cancel')} onCancel={onCancel} onOk={() => form.submit()}>
      <RefusalAlert error={error} />
      <p>{consequence}</p>
      <Form form={form} layout="vertical" className="confirm-form" initialValues={{ reason: reason?.initial }} onFinish={(given) => onConfirm(reason && given.reason !== undefined ? asWritten(given.reason) : undefined)}>
        {reason && (
          <Form.Item name="reason" label={reason.label} rules={[{ required: true, whitespace: true, message: t('reasonMissing') }]}>
            <Input.TextArea autoFocus rows={2} maxLength={2000} />
          </Form.Item>
        )}
      </Form>
    </Modal>
  )
}
