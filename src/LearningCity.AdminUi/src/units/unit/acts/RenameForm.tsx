import { App, Form, Input } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, read, seen, useAct } from '@/kernel/api'
import { today } from '@/kernel/format'
import { composed } from '@/kernel/forms/composed'
import { DayField } from '@/kernel/forms/DayField'
import { showFaults } from '@/kernel/forms/faults'
import { useLettersRule } from '@/kernel/forms/nameLetters'
import { unitKeys } from '../../keys'
import { Consequences } from '../../parts/Consequences'
import type { ActProps } from './ActDrawer'
import { ActForm } from './ActForm'

interface Given {
  from: string
  officialName: string
  shortName?: string
  officialCode?: string
  ground: string
}

/** A new name from a day on. First everything it would do is shown, then it is done. */
export function RenameForm({ unit, onReadAgain, onClose }: ActProps) {
  const { t } = useTranslation('units')
  const letters = useLettersRule()
  const { message } = App.useApp()
  const [form] = Form.useForm<Given>()
  const [shown, setShown] = useState<string[]>([])
  const last = unit.names.at(-1)!
  const path = { unit: unit.id }
  const check = useAct({
    act: (given: Given) => read(api.POST('/api/v1/units/{unit}/name/check', { params: { path }, body: given })),
    onRefused: (refusal) => setShown(showFaults(form, refusal)),
  })
  const rename = useAct({
    act: (given: Given) => read(api.PUT('/api/v1/units/{unit}/name', { params: { path, header: { 'If-Match': seen(unit.revision) } }, body: given })),
    touches: () => [unitKeys.all],
    onDone: (_, given) => { void message.success(t('act.renamed', { name: given.officialName })); onClose() },
    onRefused: (refusal) => setShown(showFaults(form, refusal)),
  })
  const isChecked = check.data !== undefined && check.data.faults.length === 0
  return (
    <ActForm
      form={form}
      initial={{ from: today(), officialName: last.officialName, shortName: last.shortName ?? undefined, officialCode: last.officialCode ?? undefined }}
      action={t(isChecked ? 'act.rename' : 'act.check')}
      error={rename.error ?? check.error}
      shownFields={shown}
      isPending={check.isPending || rename.isPending}
      consequences={check.data && <Consequences preview={check.data} />}
      onChange={() => { check.reset(); rename.reset() }}
      onFinish={(given) => (isChecked ? rename : check).mutate(composed(given))}
      onReadAgain={onReadAgain}
      onClose={onClose}
    >
      <Form.Item name="officialName" label={t('act.newName')} rules={[{ required: true, whitespace: true, message: t('missing.name') }, letters]} className="wide"><Input maxLength={200} autoComplete="off" /></Form.Item>
      <Form.Item name="shortName" label={t('unit.shortName')} rules={[letters]}><Input maxLength={200} autoComplete="off" /></Form.Item>
      <Form.Item name="officialCode" label={t('unit.officialCode')}><Input maxLength={40} autoComplete="off" /></Form.Item>
      <Form.Item name="from" label={t('act.from')} extra={t('act.correctHint')} rules={[{ required: true, message: t('missing.day') }]} className="wide"><DayField /></Form.Item>
    </ActForm>
  )
}
