import { Steps } from 'antd'
import { useTranslation } from 'react-i18next'
import type { RoundSheet } from '@/kernel/api'
import { planSteps } from '../routes'

export type PlanStep = (typeof planSteps)[number]

interface Props {
  at: PlanStep
  /** None while the round is not planned yet. */
  round?: RoundSheet
  onStep?: (step: PlanStep) => void
}

/** The steps of planning a round; each can be gone to at any time once it is planned. */
export function PlanSteps({ at, round, onStep }: Props) {
  const { t } = useTranslation('rounds')
  const isThere = { what: round !== undefined, units: (round?.units ?? 0) > 0, dates: round !== undefined, assignments: (round?.assignments ?? 0) > 0, lock: !!round?.locksAt, opening: false }
  return (
    <Steps
      size="small"
      className="round-steps"
      aria-label={t('plan.steps')}
      current={planSteps.indexOf(at)}
      onChange={onStep && ((place) => { const step = planSteps[place]; if (step) onStep(step) })}
      items={planSteps.map((step) => ({ title: t(`plan.step.${step}`), status: step === at ? 'process' : isThere[step] ? 'finish' : 'wait', disabled: !round }))}
    />
  )
}
