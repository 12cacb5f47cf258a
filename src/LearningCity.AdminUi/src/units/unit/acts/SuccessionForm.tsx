import { App, Form, Radio, Select } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, read, seen, useAct, type SuccessionExtent, type SuccessionKind } from '@/kernel/api'
import { addDays, today } from '@/kernel/format'
import { composed } from '@/kernel/forms/composed'
import { DayField } from '@/kernel/forms/DayField'
import { showFaults } from '@/kernel/forms/faults'
import { unitKeys } from '../../keys'
import { UnitChoice } from '../../parts/UnitChoice'
import type { ActProps } from './ActDrawer'
import { ActForm } from './ActForm'

interface Given {
  successor: string
  on: string
  kind: SuccessionKind
  extent: SuccessionExtent
  ground: string
}

const kinds: readonly SuccessionKind[] = ['merged', 'split', 'renamed', 'dissolved']

/** Says afterwards which unit stands in the place of this one: history that was never entered as a merger. */
export function SuccessionForm({ unit, onReadAgain, onClose }: ActProps) {
  const { t } = useTranslation('units')
  const { message } = App.useApp()
  const [form] = Form.useForm<Given>()
  const [shown, setShown] = useState<string[]>([])
  const on = Form.useWatch('on', form) ?? today()
  const link = useAct({
    act: ({ successor, ground, ...given }: Given) =>
      read(api.PUT('/api/v1/units/{unit}/successors/{successor}', { params: { path: { unit: unit.id, successor }, header: { 'If-Match': seen(unit.revision) } }, body: { ...given, note: ground } })),
    touches: () => [unitKeys.all],
    onDone: () => { void message.success(t('act.done')); onClose() },
    onRefused: (refusal) => setShown(showFaults(form, refusal, { note: 'ground' })),
  })
  return (
    <ActForm form={form} initial={{ on: unit.validTo ? addDays(unit.validTo, 1) : today(), kind: 'merged', extent: unit.validTo ? 'whole' : 'part' }} action={t('act.succession')} error={link.error} shownFields={shown} isPending={link.isPending} onChange={() => link.reset()} onFinish={(given) => link.mutate(composed(given))} onReadAgain={onReadAgain} onClose={onClose}>
      <p className="note wide">{t('act.successionHint')}</p>
      <Form.Item name="successor" label={t('act.successor')} rules={[{ required: true, message: t('missing.unit') }]} className="wide"><UnitChoice on={on} without={[unit.id]} /></Form.Item>
      <Form.Item name="kind" label={t('act.kind')}><Select options={kinds.map((kind) => ({ value: kind, label: t(`succession.${kind}`) }))} /></Form.Item>
      <Form.Item name="on" label={t('act.successorFrom')} rules={[{ required: true, message: t('missing.day') }]}><DayField /></Form.Item>
      <Form.Item name="extent" label={t('extent.label')} className="wide"><Radio.Group options={(['whole', 'part'] as const).map((extent) => ({ value: extent, label: t(`extent.${extent}`) }))} /></Form.Item>
    </ActForm>
  )
}
