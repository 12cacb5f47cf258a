import { Button, Drawer, Form, Input } from 'antd'
import { useTranslation } from 'react-i18next'
import { api, read, useAct, type AccountCard } from '@/kernel/api'
import { asWritten } from '@/kernel/format'
import { RefusalAlert } from '@/kernel/parts'
import { peopleKeys } from './keys'
import { OneTimeLink } from './OneTimeLink'

interface Props {
  card: AccountCard
  kind: 'invitation' | 'reset'
  onClose: () => void
}

/** Makes the link by which somebody sets a password, and shows it once. A new one voids the one before. */
export function HandOverLink({ card, kind, onClose }: Props) {
  const { t } = useTranslation(['people', 'common'])
  const issue = useAct({
    act: (reason: string) => {
      const params = { path: { account: card.id } }
      return kind === 'invitation' ? read(api.POST('/api/v1/accounts/{account}/invitation', { params })) : read(api.POST('/api/v1/accounts/{account}/password-reset', { params, body: { reason } }))
    },
    touches: () => [peopleKeys.one(card.id)],
  })
  return (
    <Drawer open title={t(`link.${kind}`)} size={520} onClose={onClose} mask={{ closable: !issue.data }}>
      {issue.data ? (
        <div className="stack">
          <OneTimeLink link={issue.data} title={t('link.for', { name: card.displayName })} />
          <div><Button onClick={onClose}>{t('common:close')}</Button></div>
        </div>
      ) : (
        <Form layout="vertical" requiredMark={false} initialValues={{ reason: '' }} onFinish={({ reason }: { reason?: string }) => issue.mutate(asWritten(reason ?? ''))}>
          <RefusalAlert error={issue.error} />
          <Form.Item><p>{t(`link.what.${kind}`, { name: card.displayName })}</p></Form.Item>
          {kind === 'reset' && (
            <Form.Item name="reason" label={t('reason')} rules={[{ required: true, whitespace: true, message: t('common:reasonMissing') }]}>
              <Input.TextArea rows={2} maxLength={500} autoFocus />
            </Form.Item>
          )}
          <Button type="primary" htmlType="submit" autoFocus={kind === 'invitation'} loading={issue.isPending}>{t('link.make')}</Button>
        </Form>
      )}
    </Drawer>
  )
}
