import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Refusal } from '@/kernel/api'
import { RefusalAlert } from '@/kernel/parts'
import { FaultList } from '../parts/FaultList'
import type { Step } from './search'
import { StepMending } from './StepMending'

interface Props {
  refusal: Refusal
  onGo: (step: Step) => void
  onBack?: () => void
  onRetry: () => void
}

/** Why nothing can be previewed: each fault with the step where it is mended. */
export function StepFaults({ refusal, onGo, onBack, onRetry }: Props) {
  const { t } = useTranslation('units')
  return (
    <div className="stack">
      {refusal.faults.length > 0
        ? <FaultList faults={refusal.faults} mending={(fault) => <StepMending fault={fault} onGo={onGo} />} />
        : <RefusalAlert error={refusal} onRetry={onRetry} />}
      {onBack && <div><Button onClick={onBack}>{t('step.back')}</Button></div>}
    </div>
  )
}
