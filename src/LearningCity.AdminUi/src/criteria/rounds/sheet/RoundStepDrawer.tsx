import type { RoundSheet } from '@/kernel/api'
import type { roundSteps } from '../routes'
import { AgainStep } from './AgainStep'
import { DatesDrawer } from './DatesDrawer'
import { DecisionDrawer } from './DecisionDrawer'
import { LockDrawer } from './LockDrawer'
import { PlainStep } from './PlainStep'
import { PublicationDrawer } from './PublicationDrawer'

interface Props {
  round: RoundSheet
  step: (typeof roundSteps)[number]
  onClose: () => void
}

/** What is being done with the round. The address may ask for what is not open to the person any more: then nothing is shown. */
export function RoundStepDrawer({ round, step, onClose }: Props) {
  const shared = { round, onClose }
  const is = (action: string) => round.actions.includes(action)
  switch (step) {
    case 'dates': return is('ChangeRoundDates') && <DatesDrawer {...shared} />
    case 'lock': return is('SetRoundLock') && <LockDrawer {...shared} step={step} />
    case 'reopening': return is('ReopenRound') && <LockDrawer {...shared} step={step} />
    case 'correction': return is('BeginCorrection') && <LockDrawer {...shared} step={step} />
    case 'locking': return is('LockRound') && <PlainStep {...shared} step={step} />
    case 'carrying': return is('CarryAnswers') && <AgainStep {...shared} step={step} />
    case 'suppliers': return is('AskSuppliers') && <AgainStep {...shared} step={step} />
    case 'assessment-reopening': return is('ReopenAssessment') && <PlainStep {...shared} step={step} />
    case 'discarding': return is('DiscardRound') && <PlainStep {...shared} step={step} />
    case 'decision': return is('DecideRound') && <DecisionDrawer {...shared} />
    case 'publication': return is('PublishRound') && <PublicationDrawer {...shared} />
  }
}
