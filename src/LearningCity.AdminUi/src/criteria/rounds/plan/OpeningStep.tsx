import CheckCircleFilled from '@ant-design/icons/CheckCircleFilled'
import ExclamationCircleOutlined from '@ant-design/icons/ExclamationCircleOutlined'
import { useNavigate } from '@tanstack/react-router'
import { App, Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { addresses } from '@/app/addresses'
import { api, read, seen, useAct, type RoundPlan, type RoundSheet } from '@/kernel/api'
import { figure, shownDay, shownInstant } from '@/kernel/format'
import { ConfirmDanger, Panel } from '@/kernel/parts'
import { roundKeys } from '../keys'
import { RoundRefusal } from '../parts/RoundRefusal'
import { useStale } from '../parts/useStale'
import { TypeDates } from '../sheet/TypeDates'
import type { PlanStep } from './PlanSteps'

interface Props {
  round: RoundSheet
  plan: RoundPlan
  onStep: (step: PlanStep) => void
}

/** What has been entered, what is still missing, and the opening of the round. */
export function OpeningStep({ round, plan, onStep }: Props) {
  const { t } = useTranslation('rounds')
  const { message } = App.useApp()
  const go = useNavigate()
  const [isAsked, ask] = useState(false)
  const readAgain = useStale(round.id)
  const open = useAct({
    act: (revision: number, key) => read(api.POST('/api/v1/rounds/{round}/opening', { params: { path: { round: round.id }, header: { 'Idempotency-Key': key, 'If-Match': seen(revision) } } })),
    touches: () => [roundKeys.all, ['reports']],
    onDone: () => {
      void message.success(t('act.opening.done'))
      void go(addresses.round(round.id))
    },
    onRefused: (refusal) => {
      ask(false)
      readAgain(refusal)
    },
  })
  const indicators = new Set(plan.assignments.map((one) => one.indicator)).size
  const lines: [PlanStep, boolean, string][] = [
    ['units', round.units > 0, round.units > 0 ? t('plan.summary.units', { count: round.units }) : t('plan.summary.noUnits')],
    ['dates', true, t('plan.summary.dates', { cutOff: shownDay(round.dates.cutOff), wording: t(`dates.wording.${round.dates.dueForm}`, { day: shownDay(round.dates.due) }), day: shownDay(round.lastGoodDay) })],
    ['assignments', round.assignments > 0, round.assignments > 0 ? t('plan.summary.assignments', { assignments: figure(round.assignments), indicators }) : t('plan.summary.noAssignments')],
    ['lock', round.locksAt !== null, round.locksAt ? t('dates.locksAt', { instant: shownInstant(round.locksAt) }) : t('plan.summary.noLock')],
  ]
  const mayOpen = round.actions.includes('OpenRound')
  return (
    <Panel title={t('plan.step.opening')}>
      <div className="stack">
        <ul className="summary">
          {lines.map(([step, isThere, words]) => (
            <li key={step} className={isThere ? 'summary-there' : 'summary-missing'}>
              {isThere ? <CheckCircleFilled aria-hidden /> : <ExclamationCircleOutlined aria-hidden />}
              <span>{words}</span>
              <Button type="link" size="small" className="in-text" onClick={() => onStep(step)} aria-label={`${t(isThere ? 'plan.change' : 'plan.enter')}: ${t(`plan.step.${step}`)}`}>{t(isThere ? 'plan.change' : 'plan.enter')}</Button>
            </li>
          ))}
        </ul>
        {plan.typeDates.length > 0 && <TypeDates dates={plan.typeDates} />}
        <RoundRefusal error={open.error} />
        <div className="plan-add">
          <Button type="primary" disabled={!mayOpen} onClick={() => { open.reset(); ask(true) }}>{t('act.opening.name')}</Button>
          <span className="note">{t(mayOpen ? 'act.opening.means' : 'plan.notYet')}</span>
        </div>
      </div>
      {isAsked && <ConfirmDanger question={t('act.opening.question', { round: round.title })} consequence={t('act.opening.consequence', { units: round.units })} action={t('act.opening.name')} isPending={open.isPending} onConfirm={() => open.mutate(round.revision)} onCancel={() => ask(false)} />}
    </Panel>
  )
}
