import { App, Form } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, read, seen, useAct } from '@/kernel/api'
import { shownDay, today } from '@/kernel/format'
import { composed } from '@/kernel/forms/composed'
import { DayField } from '@/kernel/forms/DayField'
import { showFaults } from '@/kernel/forms/faults'
import { ConfirmDanger } from '@/kernel/parts'
import { unitKeys } from '../../keys'
import { Consequences } from '../../parts/Consequences'
import { nameOn } from '../../queries'
import type { ActProps } from './ActDrawer'
import { ActForm } from './ActForm'

interface Given {
  lastDay: string
  ground: string
}

/** Ends a unit. First everything it would do is shown, then it is asked for once more. */
export function CloseForm({ unit, onReadAgain, onClose }: ActProps) {
  const { t } = useTranslation('units')
  const { message } = App.useApp()
  const [form] = Form.useForm<Given>()
  const [shown, setShown] = useState<string[]>([])
  const [asked, ask] = useState<Given>()
  const path = { unit: unit.id }
  const name = nameOn(unit, today())
  const check = useAct({
    act: (given: Given) => read(api.POST('/api/v1/units/{unit}/closing/check', { params: { path }, body: given })),
    onRefused: (refusal) => setShown(showFaults(form, refusal)),
  })
  const close = useAct({
    act: (given: Given, key) => read(api.POST('/api/v1/units/{unit}/closing', { params: { path, header: { 'If-Match': seen(unit.revision), 'Idempotency-Key': key } }, body: given })),
    touches: () => [unitKeys.all],
    onDone: (_, given) => { void message.success(t('act.closed', { name, day: shownDay(given.lastDay) })); onClose() },
    onRefused: (refusal) => { ask(undefined); setShown(showFaults(form, refusal)) },
  })
  const isChecked = check.data !== undefined && check.data.faults.length === 0
  return (
    <>
      <ActForm
        form={form}
        initial={{ lastDay: today() }}
        action={t(isChecked ? 'act.close' : 'act.check')}
        error={close.error ?? check.error}
        shownFields={shown}
        isPending={check.isPending}
        isDanger={isChecked}
        consequences={check.data && <Consequences preview={check.data} />}
        onChange={() => { check.reset(); close.reset() }}
        onFinish={(given) => (isChecked ? ask(composed(given)) : check.mutate(composed(given)))}
        onReadAgain={onReadAgain}
        onClose={onClose}
      >
        <Form.Item name="lastDay" label={t('act.lastDay')} extra={t('act.lastDayHint')} rules={[{ required: true, message: t('missing.day') }]} className="wide"><DayField /></Form.Item>
      </ActForm>
      {asked && (
        <ConfirmDanger
          question={t('act.closeQuestion', { name, day: shownDay(asked.lastDay) })}
          consequence={t('act.closeConsequence')}
          action={t('act.close')}
          isPending={close.isPending}
          onConfirm={() => close.mutate(asked)}
          onCancel={() => ask(undefined)}
        />
      )}
    </>
  )
}
