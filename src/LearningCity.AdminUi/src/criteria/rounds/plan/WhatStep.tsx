import { useQuery } from '@tanstack/react-query'
import { App, Button, Form } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { setQuery } from '@/criteria/sets/keys'
import { api, read, seen, useAct, type RoundDescription, type RoundSheet } from '@/kernel/api'
import { asWritten, figure } from '@/kernel/format'
import { showFaults } from '@/kernel/forms/faults'
import { ConfirmDanger, Panel } from '@/kernel/parts'
import { roundKeys } from '../keys'
import { notByEnter } from '../parts/notByEnter'
import { RoundRefusal } from '../parts/RoundRefusal'
import { useStale } from '../parts/useStale'
import { keepDraft } from './choices'
import { useSetsToPlan, WhatFields } from './WhatFields'

/** What a planned round is, said anew. Another set takes assignments and sources away: both name its indicators. */
export function WhatStep({ round }: { round: RoundSheet }) {
  const { t } = useTranslation(['rounds', 'common'])
  const { message } = App.useApp()
  const [form] = Form.useForm<RoundDescription>()
  const [shown, setShown] = useState<string[]>([])
  const [asked, ask] = useState<RoundDescription>()
  const sets = useSetsToPlan().data?.items
  const present = useQuery(setQuery(round.set)).data
  const readAgain = useStale(round.id)
  const describe = useAct({
    act: ({ revision, what }: { revision: number; what: RoundDescription; isOtherSet: boolean }) =>
      read(api.PUT('/api/v1/rounds/{round}', { params: { path: { round: round.id }, header: { 'If-Match': seen(revision) } }, body: { ...what, title: asWritten(what.title) } })),
    touches: () => [roundKeys.all],
    onDone: (_, { isOtherSet }) => {
      if (isOtherSet) keepDraft(round.id, undefined)
      ask(undefined)
      void message.success(t('common:saved'))
    },
    onRefused: (refusal) => {
      ask(undefined)
      setShown(showFaults(form, refusal, { period: 'to' }))
      readAgain(refusal)
    },
  })
  const save = (what: RoundDescription) => describe.mutate({ revision: round.revision, what, isOtherSet: what.set !== round.set })
  const { set, title, kind, from, to } = round
  const offered = present && sets && !sets.some((one) => one.id === set) ? [present, ...sets] : sets
  return (
    <Panel title={t('plan.step.what')}>
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        className="plan-form"
        onKeyDown={notByEnter}
        initialValues={{ set, title, kind, from, to }}
        onFinish={(what) => (what.set !== set && round.assignments + round.sources.length > 0 ? ask(what) : save(what))}
      >
        <RoundRefusal error={describe.error} shownFields={shown} />
        <WhatFields sets={offered}>
          <p className="form-lead">{t('city')}: <strong>{round.subjectName}</strong> <span className="note">{t('plan.cityStays')}</span></p>
        </WhatFields>
        <Button type="primary" htmlType="submit" loading={describe.isPending && !asked}>{t('plan.saveWhat')}</Button>
      </Form>
      {asked && (
        <ConfirmDanger
          question={t('plan.otherSet.question', { round: round.title })}
          consequence={t('plan.otherSet.consequence', { assignments: figure(round.assignments), sources: figure(round.sources.length) })}
          action={t('plan.otherSet.action')}
          isPending={describe.isPending}
          onConfirm={() => save(asked)}
          onCancel={() => ask(undefined)}
        />
      )}
    </Panel>
  )
}
