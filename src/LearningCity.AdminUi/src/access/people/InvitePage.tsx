import { Link } from '@tanstack/react-router'
import { Button, Form, Input } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, read, useAct } from '@/kernel/api'
import { asWritten } from '@/kernel/format'
import { showFaults } from '@/kernel/forms/faults'
import { useLettersRule } from '@/kernel/forms/nameLetters'
import { EmptyState, PageFrame, RefusalAlert } from '@/kernel/parts'
import { useMe } from '../me'
import { asSent, firstGrant, GrantFields, type WantedGrant } from './GrantFields'
import { peopleKeys } from './keys'
import { OneTimeLink } from './OneTimeLink'
import { offered } from './roles'
import './people.css'

interface Invited extends WantedGrant {
  displayName: string
  post: string
  signInName: string
}

/** A new account with its first grant; then the link to hand over. */
export function InvitePage() {
  const { t } = useTranslation('people')
  const letters = useLettersRule()
  const me = useMe()
  const [form] = Form.useForm<Invited>()
  const [shown, setShown] = useState<string[]>([])
  const link = useAct({ act: (account: string) => read(api.POST('/api/v1/accounts/{account}/invitation', { params: { path: { account } } })) })
  const invite = useAct({
    act: (given: Invited, key) =>
      read(api.POST('/api/v1/accounts', {
        params: { header: { 'Idempotency-Key': key } },
        body: { signInName: given.signInName.trim(), displayName: asWritten(given.displayName), post: asWritten(given.post), ...asSent(given) },
      })),
    touches: () => [peopleKeys.all],
    onDone: (account) => link.mutate(account.id),
    onRefused: (refusal) => setShown(showFaults(form, refusal)),
  })
  const account = invite.data?.id
  const another = () => {
    form.resetFields()
    invite.reset()
    link.reset()
  }
  return (
    <PageFrame title={t('invite.title')} above={[{ title: t('title'), link: { to: '/people' } }]}>
      {offered(me).length === 0 && <EmptyState sentence={t('invite.notYours')} />}
      {account ? (
        <div className="stack person-form">
          {link.data ? <OneTimeLink link={link.data} title={t('invite.done', { name: form.getFieldValue('displayName') as string })} /> : <RefusalAlert error={link.error} onRetry={() => link.mutate(account)} />}
          <div className="links">
            <Link to="/people/$account" params={{ account }}>{t('invite.toAccount')}</Link>
            <Button onClick={another}>{t('invite.another')}</Button>
          </div>
        </div>
      ) : null}
      <Form form={form} hidden={account !== undefined || offered(me).length === 0} layout="vertical" requiredMark={false} className="person-form" initialValues={{ displayName: '', post: '', signInName: '', reason: '', validTo: undefined, ...firstGrant(me) }} onFinish={(given) => invite.mutate(given)}>
        <RefusalAlert error={invite.error} shownFields={shown} />
        <p className="note">{t('invite.what')}</p>
        <Form.Item name="displayName" label={t('name')} extra={t('invite.nameHint')} rules={[{ required: true, whitespace: true, message: t('invite.nameMissing') }, letters]}>
          <Input maxLength={120} autoComplete="off" autoFocus />
        </Form.Item>
        <Form.Item name="post" label={t('post')} rules={[{ required: true, whitespace: true, message: t('invite.postMissing') }]}>
          <Input maxLength={200} autoComplete="off" />
        </Form.Item>
        <Form.Item name="signInName" label={t('signInName')} extra={t('invite.signInNameHint')} rules={[{ required: true, whitespace: true, message: t('invite.signInNameMissing') }]}>
          <Input maxLength={100} autoComplete="off" autoCapitalize="none" spellCheck={false} />
        </Form.Item>
        <GrantFields />
        <Button type="primary" htmlType="submit" loading={invite.isPending}>{t('invite.submit')}</Button>
      </Form>
    </PageFrame>
  )
}
