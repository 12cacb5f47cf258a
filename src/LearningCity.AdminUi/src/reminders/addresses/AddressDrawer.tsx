import { Alert, App, Button, Drawer, Form, Input } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, read, seen, useAct, type AddressesDescription, type AddressLine } from '@/kernel/api'
import { asWritten } from '@/kernel/format'
import { clearFaults, showFaults } from '@/kernel/forms/faults'
import { RefusalAlert } from '@/kernel/parts'
import { addressKeys } from '../keys'
import { Trouble } from '../reach/Trouble'

interface Typed {
  mailAddress: string
  phone: string
}

/** The office enters or removes the addresses of somebody who did not do so. */
export function AddressDrawer({ listed, onClose }: { listed: AddressLine; onClose: () => void }) {
  const { t } = useTranslation(['reach', 'common'])
  const { message } = App.useApp()
  const [form] = Form.useForm<Typed>()
  const [theirs, setTheirs] = useState<AddressLine>()
  const [shown, setShown] = useState<string[]>([])
  const line = theirs ?? listed
  const [began] = useState(listed)
  const save = useAct({
    act: ({ revision, ...body }: AddressesDescription & { revision: number }) =>
      read(api.PUT('/api/v1/reminder-addresses/{account}', { params: { path: { account: listed.account }, header: { 'If-Match': seen(revision) } }, body })),
    touches: () => [addressKeys.all],
    onDone: () => {
      void message.success(t('common:saved'))
      onClose()
    },
    // What is typed stays; sent again, it goes over what somebody else wrote meanwhile.
    onRefused: (refusal) => {
      if (refusal.kind === 'stale') void readAgain(listed).then(setTheirs)
      else setShown(showFaults(form, refusal))
    },
  })
  const send = ({ mailAddress, phone }: Typed) =>
    save.mutate({ mailAddress: asWritten(mailAddress) || null, phone: asWritten(phone) || null, revision: theirs?.revision ?? began.revision })
  return (
    <Drawer open title={t('addresses.of', { name: listed.accountName })} size={520} onClose={onClose} mask={{ closable: !save.isPending }}>
      <div className="stack">
        {line.trouble && line.mailAddress && <Trouble trouble={line.trouble} address={line.mailAddress} />}
        <Form<Typed> form={form} name="addresses" layout="vertical" requiredMark={false} initialValues={{ mailAddress: began.mailAddress ?? '', phone: began.phone ?? '' }} onValuesChange={() => clearFaults(form)} onFinish={send}>
          {theirs && save.error?.kind === 'stale'
            ? <Alert type="warning" showIcon role="alert" className="refusal" title={t('addresses.theirs', { mail: theirs.mailAddress ?? t('none'), phone: theirs.phone ?? t('none') })} />
            : <RefusalAlert error={save.error} shownFields={shown} />}
          <Form.Item name="mailAddress" label={t('mailAddress')}>
            <Input inputMode="email" autoComplete="off" spellCheck={false} maxLength={254} placeholder={t('mailExample')} autoFocus />
          </Form.Item>
          <Form.Item name="phone" label={t('phone')} extra={t('addresses.hint')}>
            <Input inputMode="tel" autoComplete="off" maxLength={40} placeholder={t('phoneExample')} />
          </Form.Item>
          <Button type="primary" htmlType="submit" loading={save.isPending}>{t('common:save')}</Button>
        </Form>
      </div>
    </Drawer>
  )
}

/** The line as it stands now, wherever it has moved in the list. */
async function readAgain({ account, accountName }: AddressLine): Promise<AddressLine | undefined> {
  const { items } = await read(api.GET('/api/v1/reminder-addresses', { params: { query: { search: accountName, size: 200 } } }))
  return items.find((one) => one.account === account)
}
