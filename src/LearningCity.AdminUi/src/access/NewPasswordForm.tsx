import { Button, Form, Input } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useAct } from '@/kernel/api'
import { showFaults } from '@/kernel/forms/faults'
import { RefusalAlert } from '@/kernel/parts/RefusalAlert'

interface Given {
  present: string
  password: string
  again: string
}

interface Props {
  /** For the browser's password store. */
  signInName: string
  submit: string
  /** Asks for the present password too. */
  asksPresent?: boolean
  send: (given: Given) => Promise<unknown>
  onDone: () => void
}

/** A new password, twice. What a good one is, the API says; the length is told beforehand because it never changes. */
export function NewPasswordForm({ signInName, submit, asksPresent, send, onDone }: Props) {
  const { t } = useTranslation('access')
  const [form] = Form.useForm<Given>()
  const [shown, setShown] = useState<string[]>([])
  const set = useAct({
    act: send,
    onDone: () => {
      form.resetFields()
      onDone()
    },
    onRefused: (refusal) => setShown(showFaults(form, refusal, { presentPassword: 'present', newPassword: 'password' })),
  })
  return (
    <Form form={form} layout="vertical" requiredMark={false} onFinish={(given) => set.mutate(given)} initialValues={{ present: '', password: '', again: '' }}>
      <RefusalAlert error={set.error} shownFields={shown} />
      <input type="text" autoComplete="username" value={signInName} readOnly hidden />
      {asksPresent && (
        <Form.Item name="present" label={t('password.present')} rules={[{ required: true, message: t('signIn.passwordMissing') }]}>
          <Input.Password autoComplete="current-password" />
        </Form.Item>
      )}
      <Form.Item name="password" label={t('password.new')} extra={t('password.rule')} rules={[{ required: true, message: t('signIn.passwordMissing') }]}>
        <Input.Password autoComplete="new-password" />
      </Form.Item>
      <Form.Item
        name="again"
        label={t('password.again')}
        dependencies={['password']}
        rules={[{ validator: (_, again: string) => (again === form.getFieldValue('password') ? Promise.resolve() : Promise.reject(new Error(t('password.differs')))) }]}
      >
        <Input.Password autoComplete="new-password" />
      </Form.Item>
      <Button type="primary" htmlType="submit" loading={set.isPending}>{submit}</Button>
    </Form>
  )
}
