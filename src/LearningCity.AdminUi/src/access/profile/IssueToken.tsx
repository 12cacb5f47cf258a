import { Alert, Button, Checkbox, Drawer, Form, Input } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, read, useAct } from '@/kernel/api'
import { addDays, asWritten, shownInstant, today } from '@/kernel/format'
import { DayField } from '@/kernel/forms/DayField'
import { showFaults } from '@/kernel/forms/faults'
import { RefusalAlert, ShownOnce } from '@/kernel/parts'
import { tokenKey } from './Tokens'

interface Given {
  name: string
  validTo: string
  readsOnly: boolean
}

/** Issues a token and shows it, once. */
export function IssueToken({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation(['access', 'common'])
  const [form] = Form.useForm<Given>()
  const [shown, setShown] = useState<string[]>([])
  const issue = useAct({
    act: (body: Given) => read(api.POST('/api/v1/me/tokens', { body })),
    touches: () => [tokenKey],
    onRefused: (refusal) => setShown(showFaults(form, refusal)),
  })
  return (
    <Drawer open title={t('tokens.issue')} size={480} onClose={onClose} mask={{ closable: !issue.data }}>
      {issue.data ? (
        <div className="stack">
          <Alert type="warning" showIcon title={t('tokens.once')} />
          <ShownOnce text={issue.data.token} copy={t('tokens.copy')} />
          <p className="note">{t('tokens.endsAt', { when: shownInstant(issue.data.endsAt) })}</p>
          <div><Button onClick={onClose}>{t('common:close')}</Button></div>
        </div>
      ) : (
        <Form form={form} layout="vertical" requiredMark={false} initialValues={{ readsOnly: true, validTo: addDays(today(), 90) }} onFinish={(given) => issue.mutate({ ...given, name: asWritten(given.name) })}>
          <RefusalAlert error={issue.error} shownFields={shown} />
          <Form.Item name="name" label={t('tokens.name')} extra={t('tokens.nameHint')} rules={[{ required: true, whitespace: true, message: t('tokens.nameMissing') }]}>
            <Input maxLength={100} autoFocus />
          </Form.Item>
          <Form.Item name="validTo" label={t('tokens.until')} rules={[{ required: true, message: t('tokens.untilMissing') }]}>
            <DayField from={today()} />
          </Form.Item>
          <Form.Item name="readsOnly" valuePropName="checked">
            <Checkbox>{t('tokens.readsOnlyLong')}</Checkbox>
          </Form.Item>
          <Button type="primary" htmlType="submit" loading={issue.isPending}>{t('tokens.issue')}</Button>
        </Form>
      )}
    </Drawer>
  )
}
