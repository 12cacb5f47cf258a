import { App, Button, Drawer, Form } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, read, useAct, type AccountCard } from '@/kernel/api'
import { showFaults } from '@/kernel/forms/faults'
import { RefusalAlert } from '@/kernel/parts'
import { useMe } from '../me'
import { asSent, firstGrant, GrantFields, type WantedGrant } from './GrantFields'
import { peopleKeys } from './keys'

/** One more role for an account. */
export function GiveGrant({ card, onClose }: { card: AccountCard; onClose: () => void }) {
  const { t } = useTranslation('people')
  const me = useMe()
  const { message } = App.useApp()
  const [form] = Form.useForm<WantedGrant>()
  const [shown, setShown] = useState<string[]>([])
  const give = useAct({
    act: (given: WantedGrant, key) => read(api.POST('/api/v1/grants', { params: { header: { 'Idempotency-Key': key } }, body: { account: card.id, ...asSent(given) } })),
    touches: () => [peopleKeys.all],
    onDone: () => {
      void message.success(t('grant.given'))
      onClose()
    },
    onRefused: (refusal) => setShown(showFaults(form, refusal)),
  })
  return (
    <Drawer open title={t('grant.to', { name: card.displayName })} size={480} onClose={onClose}>
      <Form form={form} layout="vertical" requiredMark={false} className="person-form" initialValues={{ reason: '', validTo: undefined, ...firstGrant(me) }} onFinish={(given) => give.mutate(given)}>
        <RefusalAlert error={give.error} shownFields={shown} />
        <GrantFields />
        <Button type="primary" htmlType="submit" loading={give.isPending}>{t('grant.give')}</Button>
      </Form>
    </Drawer>
  )
}
