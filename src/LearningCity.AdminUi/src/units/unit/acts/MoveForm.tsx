import { useQuery } from '@tanstack/react-query'
import { App, Form, Radio, Select } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, read, seen, useAct } from '@/kernel/api'
import { today } from '@/kernel/format'
import { composed } from '@/kernel/forms/composed'
import { DayField } from '@/kernel/forms/DayField'
import { showFaults } from '@/kernel/forms/faults'
import { unitKeys } from '../../keys'
import { UnitChoice } from '../../parts/UnitChoice'
import { treesQuery } from '../../queries'
import type { ActProps } from './ActDrawer'
import { ActForm } from './ActForm'

interface Given {
  from: string
  tree: string
  standing: 'below' | 'top'
  parent?: string
  ground: string
}

/** Another parent in one tree from a day on, with everything below. */
export function MoveForm({ unit, onReadAgain, onClose }: ActProps) {
  const { t } = useTranslation('units')
  const { message } = App.useApp()
  const [form] = Form.useForm<Given>()
  const [shown, setShown] = useState<string[]>([])
  const trees = useQuery(treesQuery)
  const from = Form.useWatch('from', form) ?? today()
  const standing = Form.useWatch('standing', form) ?? 'below'
  const tree = Form.useWatch('tree', form) ?? unit.places[0]?.tree
  const now = unit.places.findLast((place) => place.tree === tree && place.validFrom <= from)
  const move = useAct({
    act: ({ standing: wanted, ...given }: Given) =>
      read(api.PUT('/api/v1/units/{unit}/place', { params: { path: { unit: unit.id }, header: { 'If-Match': seen(unit.revision) } }, body: { ...given, parent: wanted === 'below' ? given.parent : null } })),
    touches: () => [unitKeys.all],
    onDone: () => { void message.success(t('act.done')); onClose() },
    onRefused: (refusal) => setShown(showFaults(form, refusal)),
  })
  return (
    <ActForm form={form} initial={{ from: today(), tree: unit.places[0]?.tree, standing: 'below' }} action={t('act.move')} error={move.error} shownFields={shown} isPending={move.isPending} onChange={() => move.reset()} onFinish={(given) => move.mutate(composed(given))} onReadAgain={onReadAgain} onClose={onClose}>
      <Form.Item name="tree" label={t('tree.label')} extra={now && t('act.placeNow', { parent: now.parentName ?? t('place.atTop') })} rules={[{ required: true, message: t('missing.tree') }]} className="wide">
        <Select loading={trees.isPending} options={trees.data?.map((one) => ({ value: one.id, label: one.name }))} />
      </Form.Item>
      <Form.Item name="standing" label={t('place.standing')} className="wide">
        <Radio.Group options={[{ value: 'below', label: t('place.below') }, { value: 'top', label: t('place.top') }]} />
      </Form.Item>
      {standing === 'below' && (
        <Form.Item name="parent" label={t('act.newParent')} rules={[{ required: true, message: t('missing.parent') }]} className="wide"><UnitChoice on={from} without={[unit.id]} /></Form.Item>
      )}
      <Form.Item name="from" label={t('act.from')} rules={[{ required: true, message: t('missing.day') }]}><DayField /></Form.Item>
    </ActForm>
  )
}
