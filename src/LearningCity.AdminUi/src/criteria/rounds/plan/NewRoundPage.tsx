import { useNavigate } from '@tanstack/react-router'
import { App, Button, Form, Select } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { may, useMe } from '@/access/me'
import { addresses } from '@/app/addresses'
import { api, read, Refusal, seen, useAct, type DueForm, type PlanRound } from '@/kernel/api'
import { asWritten, today } from '@/kernel/format'
import { showFaults } from '@/kernel/forms/faults'
import { EmptyState, PageFrame, Panel, RefusalAlert } from '@/kernel/parts'
import { UnitChoice } from '@/units/parts/UnitChoice'
import { roundKeys } from '../keys'
import { DatesFields } from '../parts/DatesFields'
import { notByEnter } from '../parts/notByEnter'
import { useShownRound } from '../shownRound'
import { PlanSteps } from './PlanSteps'
import { useSetsToPlan, WhatFields } from './WhatFields'
import '../rounds.css'
import './plan.css'

interface Given extends Omit<PlanRound, 'dates'> {
  cutOff: string
  due: string
  dueForm: DueForm
  previous?: string
}

/** The first step of a new round: what it is. From then on it is kept as planned, and gone on with at any time. */
export function NewRoundPage() {
  const { t } = useTranslation('rounds')
  const { message } = App.useApp()
  const go = useNavigate()
  const me = useMe()
  const [form] = Form.useForm<Given>()
  const [shown, setShown] = useState<string[]>([])
  const cutOff = Form.useWatch('cutOff', form)
  const { rounds } = useShownRound()
  const sets = useSetsToPlan()
  const plan = useAct({
    act: async ({ cutOff, due, dueForm, previous, title, ...what }: Given, key) => {
      const made = await read(api.POST('/api/v1/rounds', { params: { header: { 'Idempotency-Key': key } }, body: { ...what, title: asWritten(title), dates: { cutOff, due, dueForm } } }))
      if (previous) {
        const params = { path: { round: made.id }, header: { 'If-Match': seen(made.revision) } }
        // The round is there: that it follows another can be said in its next step as well.
        await read(api.PUT('/api/v1/rounds/{round}/previous', { params, body: { previous } })).catch((error: unknown) => void message.warning(Refusal.of(error).message, 10))
      }

      return made
    },
    touches: () => [roundKeys.all],
    onDone: ({ id }) => go({ to: '/rounds/$round/plan', params: { round: id }, search: { step: 'units' } }),
    onRefused: (refusal) => setShown(showFaults(form, refusal, { period: 'to' })),
  })
  return (
    <PageFrame title={t('plan.title')} above={[{ title: t('title'), link: addresses.rounds() }]} error={sets.error} onRetry={() => void sets.refetch()}>
      <PlanSteps at="what" />
      {!may(me, 'run-round') || sets.data?.items.length === 0 ? (
        <EmptyState sentence={t(may(me, 'run-round') ? 'plan.noSets' : 'plan.notYours')} />
      ) : (
        <Panel title={t('plan.step.what')}>
          <Form form={form} layout="vertical" requiredMark={false} className="plan-form" onKeyDown={notByEnter} initialValues={{ kind: 'assessment', dueForm: 'before' }} onFinish={(given) => plan.mutate(given)}>
            <RefusalAlert error={plan.error} shownFields={shown} />
            <WhatFields sets={sets.data?.items}>
              <Form.Item name="subject" label={t('city')} extra={t('plan.cityMeans')} rules={[{ required: true, message: t('plan.cityMissing') }]}>
                <UnitChoice on={cutOff ?? today()} placeholder={t('plan.chooseCity')} />
              </Form.Item>
            </WhatFields>
            <DatesFields />
            <Form.Item name="previous" label={t('previous')} extra={t('plan.previousMeans')}>
              <Select allowClear placeholder={t('plan.noPrevious')} options={rounds.filter((round) => round.state !== 'draft').map((round) => ({ value: round.id, label: round.title }))} />
            </Form.Item>
            <Button type="primary" htmlType="submit" loading={plan.isPending}>{t('plan.keep')}</Button>
          </Form>
        </Panel>
      )}
    </PageFrame>
  )
}
