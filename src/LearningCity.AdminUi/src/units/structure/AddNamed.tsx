import { App, Button, Form, Input } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, read, useAct, type AddUnitType } from '@/kernel/api'
import { composed } from '@/kernel/forms/composed'
import { showFaults } from '@/kernel/forms/faults'
import { DetailDrawer, RefusalAlert } from '@/kernel/parts'
import { unitKeys } from '../keys'
import type { structureParts } from '../routes'

/** Adds a type, a tree or a group: a name, and a code that never changes. */
export function AddNamed({ part, onClose }: { part: (typeof structureParts)[number]; onClose: () => void }) {
  const { t } = useTranslation(['units', 'common'])
  const { message } = App.useApp()
  const [form] = Form.useForm<AddUnitType>()
  const [shown, setShown] = useState<string[]>([])
  const add = useAct<AddUnitType, unknown>({
    act: (body, key) => {
      const given = { params: { header: { 'Idempotency-Key': key } }, body }
      return part === 'types' ? read(api.POST('/api/v1/unit-types', given)) : part === 'trees' ? read(api.POST('/api/v1/unit-trees', given)) : read(api.POST('/api/v1/unit-groups', given))
    },
    touches: () => [unitKeys.all],
    onDone: () => { void message.success(t('common:saved')); onClose() },
    onRefused: (refusal) => setShown(showFaults(form, refusal)),
  })
  return (
    <DetailDrawer title={t(`structure.add.${part}`)} onClose={onClose} width={480}>
      <Form form={form} layout="vertical" onFinish={(given) => add.mutate(composed(given))}>
        <RefusalAlert error={add.error} shownFields={shown} />
        <Form.Item name="name" label={t('structure.name')} rules={[{ required: true, whitespace: true, message: t('missing.name') }]}><Input maxLength={200} autoFocus autoComplete="off" /></Form.Item>
        <Form.Item name="code" label={t('structure.code')} extra={t('unit.codeHint')} rules={[{ required: true, whitespace: true, message: t('missing.code') }]}><Input maxLength={40} autoComplete="off" /></Form.Item>
        <div className="act-do">
          <Button type="primary" htmlType="submit" loading={add.isPending}>{t(`structure.add.${part}`)}</Button>
          <Button onClick={onClose}>{t('common:cancel')}</Button>
        </div>
      </Form>
    </DetailDrawer>
  )
}
