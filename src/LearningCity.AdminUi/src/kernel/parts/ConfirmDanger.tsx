import { Form, Input, Modal } from 'antd'
import { useTranslation } from 'react-i18next'
import { asWritten } from '@/kernel/format'
import { RefusalAlert } from './RefusalAlert'

interface Props {
  /** The question, with the thing's name: "Thu hồi văn bản 12/BC-UBND?". */
  question: string
  /** What happens then, and whether it can be undone. */
  consequence: string
  /** The word on the button: what is done, never "OK". */
  action: string
  /** Asks for a reason under this label; without it none is asked for. */
  reason?: string
  isPending: boolean
  error?: unknown
  onConfirm: (reason: string) => void
  onCancel: () => void
}

/** Asks before something that is hard to undo. The caller renders it while it asks; the safe answer has the focus. */
export function ConfirmDanger({ question, consequence, action, reason, isPending, error, onConfirm, onCancel }: Props) {
  const { t } = useTranslation()
  const [form] = Form.useForm<{ reason: string }>()
  return (
    <Modal
      open
      title={question}
      okText={action}
      okButtonProps={{ danger: true, loading: isPending }}
      cancelText={t('cancel')}
      cancelButtonProps={{ autoFocus: !reason }}
      onCancel={onCancel}
      onOk={() => form.submit()}
      mask={{ closable: false }}
    >
      <RefusalAlert error={error} />
      <p>{consequence}</p>
      <Form form={form} name="confirm" layout="vertical" className="confirm-form" onFinish={(given) => onConfirm(asWritten(given.reason ?? ''))}>
        {reason && (
          <Form.Item name="reason" label={reason} rules={[{ required: true, whitespace: true, message: t('reasonMissing') }]}>
            <Input.TextArea autoFocus rows={3} maxLength={1000} />
          </Form.Item>
        )}
      </Form>
    </Modal>
  )
}
