import { useQueryClient } from '@tanstack/react-query'
import { App, Button, Drawer, Form, Input } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, read, seen, useAct, type AccountCard, type AccountDescription } from '@/kernel/api'
import { asWritten } from '@/kernel/format'
import { showFaults } from '@/kernel/forms/faults'
import { useLettersRule } from '@/kernel/forms/nameLetters'
import { RefusalAlert } from '@/kernel/parts'
import { peopleKeys } from './keys'

/** Name and post, changed by the office. */
export function DescribePerson({ card, onClose }: { card: AccountCard; onClose: () => void }) {
  const { t } = useTranslation(['people', 'common'])
  const letters = useLettersRule()
  const queries = useQueryClient()
  const { message } = App.useApp()
  const [form] = Form.useForm<AccountDescription>()
  const [shown, setShown] = useState<string[]>([])
  const describe = useAct({
    act: ({ revision, ...body }: AccountDescription & { revision: number }) =>
      read(api.PUT('/api/v1/accounts/{account}', { params: { path: { account: card.id }, header: { 'If-Match': seen(revision) } }, body })),
    touches: () => [peopleKeys.all],
    onDone: () => {
      void message.success(t('common:saved'))
      onClose()
    },
    onRefused: (refusal) => {
      setShown(showFaults(form, refusal))
      // What somebody else wrote is shown behind the drawer; what is typed stays, and is sent over it when asked for again.
      if (refusal.kind === 'stale') void queries.invalidateQueries({ queryKey: peopleKeys.one(card.id) })
    },
  })
  return (
    <Drawer open title={t('describe.title')} size={480} onClose={onClose}>
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{ displayName: card.displayName, post: card.post }}
        onFinish={({ displayName, post }) => describe.mutate({ displayName: asWritten(displayName), post: asWritten(post), revision: card.revision })}
      >
        <RefusalAlert error={describe.error} shownFields={shown} />
        {describe.error?.kind === 'stale' && <p className="note">{t('describe.now', { name: card.displayName, post: card.post })}</p>}
        <Form.Item name="displayName" label={t('name')} rules={[{ required: true, whitespace: true, message: t('invite.nameMissing') }, letters]}>
          <Input maxLength={120} autoComplete="off" autoFocus />
        </Form.Item>
        <Form.Item name="post" label={t('post')} rules={[{ required: true, whitespace: true, message: t('invite.postMissing') }]}>
          <Input maxLength={200} autoComplete="off" />
        </Form.Item>
        <Button type="primary" htmlType="submit" loading={describe.isPending}>{t('common:save')}</Button>
      </Form>
    </Drawer>
  )
}
