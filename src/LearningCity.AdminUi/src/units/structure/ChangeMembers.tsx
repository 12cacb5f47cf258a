import { App, Button, Form } from 'antd'
import { useTranslation } from 'react-i18next'
import { api, read, seen, useAct, type ListedUnitGroup } from '@/kernel/api'
import { today } from '@/kernel/format'
import { DayField } from '@/kernel/forms/DayField'
import { Panel, RefusalAlert } from '@/kernel/parts'
import { unitKeys } from '../keys'
import { UnitsChoice } from '../parts/UnitsChoice'

interface Given {
  from: string
  joining?: string[]
  leaving?: string[]
}

/** Who joins and who leaves a group, from a day on. */
export function ChangeMembers({ group, onReadAgain }: { group: ListedUnitGroup; onReadAgain: () => void }) {
  const { t } = useTranslation('units')
  const { message } = App.useApp()
  const [form] = Form.useForm<Given>()
  const from = Form.useWatch('from', form) ?? today()
  const joining = Form.useWatch('joining', form) ?? []
  const leaving = Form.useWatch('leaving', form) ?? []
  const change = useAct({
    act: (given: Given, key) =>
      read(api.POST('/api/v1/unit-groups/{group}/member-changes', {
        params: { path: { group: group.id }, header: { 'If-Match': seen(group.revision), 'Idempotency-Key': key } },
        body: { from: given.from, joining: given.joining ?? [], leaving: given.leaving ?? [] },
      })),
    touches: () => [unitKeys.all],
    onDone: () => { void message.success(t('structure.membersChanged')); form.resetFields() },
  })
  return (
    <Panel title={t('structure.change')}>
      <Form form={form} layout="vertical" initialValues={{ from: today() }} onFinish={(given) => change.mutate(given)}>
        <RefusalAlert error={change.error} onRetry={change.error?.kind === 'stale' ? () => { onReadAgain(); change.reset() } : undefined} />
        <Form.Item name="from" label={t('act.from')} rules={[{ required: true, message: t('missing.day') }]}><DayField /></Form.Item>
        <Form.Item name="joining" label={t('structure.joining')}><UnitsChoice on={from} /></Form.Item>
        <Form.Item name="leaving" label={t('structure.leaving')} extra={t('structure.leavingHint')}><UnitsChoice on={from} group={group.id} /></Form.Item>
        <Button type="primary" htmlType="submit" loading={change.isPending} disabled={joining.length + leaving.length === 0}>{t('structure.changeDo')}</Button>
      </Form>
    </Panel>
  )
}
