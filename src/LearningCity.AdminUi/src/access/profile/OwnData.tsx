import { App, Button, Form, Input, Radio } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { language, type Language } from '@/i18n'
import { api, read, seen, useAct } from '@/kernel/api'
import { asWritten } from '@/kernel/format'
import { showFaults } from '@/kernel/forms/faults'
import { RefusalAlert } from '@/kernel/parts/RefusalAlert'
import { meQuery, useMe } from '../me'
import { useOwnLanguage } from '../useOwnLanguage'
import { NewPasswordForm } from '../NewPasswordForm'

/** Shown name, language, password. */
export function OwnData() {
  const { t } = useTranslation(['access', 'common'])
  const me = useMe()
  const choose = useOwnLanguage()
  const { message } = App.useApp()
  const [form] = Form.useForm<{ displayName: string }>()
  const [shown, setShown] = useState<string[]>([])
  const rename = useAct({
    act: (given: { displayName: string; revision: number }) =>
      read(api.PUT('/api/v1/me', { params: { header: { 'If-Match': seen(given.revision) } }, body: { displayName: given.displayName, language: language() } })),
    touches: () => [meQuery.queryKey],
    onDone: () => void message.success(t('common:saved')),
    onRefused: (refusal) => setShown(showFaults(form, refusal)),
  })
  return (
    <div className="profile">
      <section>
        <h2>{t('profile.own')}</h2>
        <Form form={form} layout="vertical" initialValues={{ displayName: me.displayName }} onFinish={({ displayName }) => rename.mutate({ displayName: asWritten(displayName), revision: me.revision })}>
          <RefusalAlert error={rename.error} shownFields={shown} />
          <Form.Item name="displayName" label={t('profile.displayName')}>
            <Input autoComplete="name" maxLength={120} />
          </Form.Item>
          <Button type="primary" htmlType="submit" loading={rename.isPending}>{t('common:save')}</Button>
        </Form>
      </section>
      <section>
        <h2 id="language">{t('profile.language')}</h2>
        <Radio.Group aria-labelledby="language" value={language()} onChange={(event) => choose(event.target.value as Language)} options={[{ value: 'vi', label: 'Tiếng Việt' }, { value: 'en', label: 'English' }]} />
        <p className="note">{t('profile.languageNote')}</p>
      </section>
      <section>
        <h2>{t('password.change')}</h2>
        <NewPasswordForm
          signInName={me.signInName}
          asksPresent
          submit={t('password.change')}
          send={({ present, password }) => read(api.POST('/api/v1/me/password', { body: { presentPassword: present, newPassword: password } }))}
          onDone={() => void message.success(t('password.changed'))}
        />
      </section>
    </div>
  )
}
