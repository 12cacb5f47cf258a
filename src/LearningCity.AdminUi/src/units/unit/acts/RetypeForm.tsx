import { useQuery } from '@tanstack/react-query'
import { App, Form, Select } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, read, seen, useAct } from '@/kernel/api'
import { today } from '@/kernel/format'
import { composed } from '@/kernel/forms/composed'
import { DayField } from '@/kernel/forms/DayField'
import { showFaults } from '@/kernel/forms/faults'
import { foldedSearch } from '@/kernel/forms/foldedSearch'
import { unitKeys } from '../../keys'
import { typesQuery } from '../../queries'
import type { ActProps } from './ActDrawer'
import { ActForm } from './ActForm'

interface Given {
  from: string
  type: string
  ground: string
}

/** Another type from a day on: a commune becomes a ward. */
export function RetypeForm({ unit, onReadAgain, onClose }: ActProps) {
  const { t } = useTranslation('units')
  const { message } = App.useApp()
  const [form] = Form.useForm<Given>()
  const [shown, setShown] = useState<string[]>([])
  const types = useQuery(typesQuery)
  const now = unit.types.at(-1)?.type
  const retype = useAct({
    act: (given: Given) => read(api.PUT('/api/v1/units/{unit}/type', { params: { path: { unit: unit.id }, header: { 'If-Match': seen(unit.revision) } }, body: given })),
    touches: () => [unitKeys.all],
    onDone: () => { void message.success(t('act.done')); onClose() },
    onRefused: (refusal) => setShown(showFaults(form, refusal)),
  })
  return (
    <ActForm form={form} initial={{ from: today() }} action={t('act.retype')} error={retype.error} shownFields={shown} isPending={retype.isPending} onChange={() => retype.reset()} onFinish={(given) => retype.mutate(composed(given))} onReadAgain={onReadAgain} onClose={onClose}>
      <Form.Item name="type" label={t('act.newType')} extra={t('act.typeNow', { type: types.data?.find((type) => type.id === now)?.name ?? '…' })} rules={[{ required: true, message: t('missing.type') }]}>
        <Select loading={types.isPending} options={types.data?.filter((type) => !type.isRetired && type.id !== now).map((type) => ({ value: type.id, label: type.name }))} showSearch={foldedSearch} />
      </Form.Item>
      <Form.Item name="from" label={t('act.from')} rules={[{ required: true, message: t('missing.day') }]}><DayField /></Form.Item>
    </ActForm>
  )
}
