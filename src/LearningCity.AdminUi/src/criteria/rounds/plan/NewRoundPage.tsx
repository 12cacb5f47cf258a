import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { App, Button, Form, Input, Radio, Select } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { may, useMe } from '@/access/me'
import { addresses } from '@/app/addresses'
import { setKeys } from '@/criteria/sets/keys'
import { api, read, Refusal, seen, useAct, type DueForm, type PlanRound } from '@/kernel/api'
import { asWritten, today } from '@/kernel/format'
import { DayField } from '@/kernel/forms/DayField'
import { showFaults } from '@/kernel/forms/faults'
import { useClearing } from '@/kernel/forms/useClearing'
import { EmptyState, PageFrame, Panel, RefusalAlert } from '@/kernel/parts'
import { UnitChoice } from '@/units/parts/UnitChoice'
import { roundKeys } from '../keys'
import { DatesFields } from '../parts/DatesFields'
import { notByEnter } from '../parts/notByEnter'
import { useShownRound } from '../shownRound'
import { PlanSteps } from './PlanSteps'
import '../rounds.css'
import './plan.css'

interface Given extends Omit<PlanRound, 'dates'> {
  cutOff: string
  due: string
  dueForm: DueForm
  previous?: string
}

const published = { state: 'published', size: 200 } as const

/** The first step of a new round: what it is. From then on it is kept as planned, and gone on with at any time. */
export function NewRoundPage() {
  const { t } = useTranslation('rounds')
  const clearing = useClearing()
  const { message } = App.useApp()
  const go = useNavigate()
  const me = useMe()
  const [form] = Form.useForm<Given>()
  const [shown, setShown] = useState<string[]>([])
  const cutOff = Form.useWatch('cutOff', form)
  const { rounds } = useShownRound()
  const sets = useQuery({ queryKey: setKeys.list(published), queryFn: () => read(api.GET('/api/v1/criteria-sets', { params: { query: published } })) })
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
  const dayRule = [{ required: true, message: t('dates.dayMissing') }]
  return (
    <PageFrame title={t('plan.title')} above={[{ title: t('title'), link: addresses.rounds() }]} error={sets.error} onRetry={() => void sets.refetch()}>
      <PlanSteps at="what" />
      {!may(me, 'run-round') || sets.data?.items.length === 0 ? (
        <EmptyState sentence={t(may(me, 'run-round') ? 'plan.noSets' : 'plan.notYours')} />
      ) : (
        <Panel title={t('plan.step.what')}>
          <Form form={form} layout="vertical" requiredMark={false} className="plan-form" onKeyDown={notByEnter} initialValues={{ kind: 'assessment', dueForm: 'before' }} onFinish={(given) => plan.mutate(given)}>
            <RefusalAlert error={plan.error} shownFields={shown} />
            <Form.Item name="set" label={t('set')} rules={[{ required: true, message: t('plan.setMissing') }]}>
              <Select loading={sets.isPending} options={sets.data?.items.map((set) => ({ value: set.id, label: t('setVersion', { title: set.title, version: set.version }) }))} />
            </Form.Item>
            <Form.Item name="title" label={t('plan.name')} rules={[{ required: true, whitespace: true, message: t('plan.nameMissing') }]}>
              <Input maxLength={200} placeholder={t('plan.nameExample')} />
            </Form.Item>
            <Form.Item name="kind" label={t('plan.kind')}>
              <Radio.Group className="plan-kinds" options={[{ value: 'assessment', label: t('plan.assessment') }, { value: 'baseline', label: t('plan.baseline') }]} />
            </Form.Item>
            <Form.Item name="subject" label={t('city')} extra={t('plan.cityMeans')} rules={[{ required: true, message: t('plan.cityMissing') }]}>
              <UnitChoice on={cutOff ?? today()} placeholder={t('plan.chooseCity')} />
            </Form.Item>
            <div className="plan-days">
              <Form.Item name="from" label={t('plan.from')} rules={dayRule}><DayField /></Form.Item>
              <Form.Item name="to" label={t('plan.to')} rules={dayRule}><DayField /></Form.Item>
            </div>
            <DatesFields />
            <Form.Item name="previous" label={t('previous')} extra={t('plan.previousMeans')}>
              <Select allowClear={clearing} placeholder={t('plan.noPrevious')} options={rounds.filter((round) => round.state !== 'draft').map((round) => ({ value: round.id, label: round.title }))} />
            </Form.Item>
            <Button type="primary" htmlType="submit" loading={plan.isPending}>{t('plan.keep')}</Button>
          </Form>
        </Panel>
      )}
    </PageFrame>
  )
}
