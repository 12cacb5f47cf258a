import { Button, Form, Input } from 'antd'
import { useTranslation } from 'react-i18next'
import { api, read, useAct } from '@/kernel/api'
import { RefusalAlert } from '@/kernel/parts/RefusalAlert'

interface Credentials {
  signInName: string
  password: string
}

interface Props {
  /** Whose session it is to be; nobody else can sign in then. */
  signInName?: string
  onSignedIn: () => void | Promise<void>
}

/** Name and password, on the sign-in page and over a page whose session has ended. */
export function SignInForm({ signInName, onSignedIn }: Props) {
  const { t } = useTranslation('access')
  const [form] = Form.useForm<Credentials>()
  const signIn = useAct({
    act: (body: Credentials) => read(api.POST('/api/v1/sign-in', { body })),
    onDone: onSignedIn,
    onRefused: () => {
      form.setFieldValue('password', '')
      form.focusField('password')
    },
  })
  return (
    <Form form={form} layout="vertical" requiredMark={false} initialValues={{ signInName: signInName ?? '', password: '' }} onFinish={(given) => signIn.mutate(given)}>
      <RefusalAlert error={signIn.error} />
      <Form.Item name="signInName" label={t('signIn.name')} rules={[{ required: true, whitespace: true, message: t('signIn.nameMissing') }]}>
        <Input autoComplete="username" autoCapitalize="none" spellCheck={false} autoFocus={!signInName} readOnly={signInName !== undefined} size="large" />
      </Form.Item>
      <Form.Item name="password" label={t('signIn.password')} rules={[{ required: true, message: t('signIn.passwordMissing') }]}>
        <Input.Password autoComplete="current-password" autoFocus={signInName !== undefined} size="large" />
      </Form.Item>
      <Button type="primary" htmlType="submit" size="large" block loading={signIn.isPending}>
        {t('signIn.submit')}
      </Button>
    </Form>
  )
}
