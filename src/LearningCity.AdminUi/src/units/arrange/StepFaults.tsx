import { Alert, Button } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Refusal } from '@/kernel/api'
import { RefusalAlert } from '@/kernel/parts'
import type { Step } from './search'

interface Props {
  refusal: Refusal
  onGo: (step: Step) => void
  onBack?: () => void
  onRetry: () => void
}

const places: readonly [RegExp, Step][] = [
  [/ground|(^|\.)on$/, 'ground'],
  [/moves/, 'along'],
  [/successor|founded|group|code|place|parent/, 'successors'],
  [/predecessor|unit/, 'units'],
]

const stepOf = (field: string): Step | undefined => places.find(([pattern]) => pattern.test(field))?.[1]

/** Why nothing can be previewed: each fault with the step where it is mended. */
export function StepFaults({ refusal, onGo, onBack, onRetry }: Props) {
  const { t } = useTranslation('units')
  if (refusal.faults.length === 0) return <div className="stack"><RefusalAlert error={refusal} onRetry={onRetry} />{onBack && <div><Button onClick={onBack}>{t('step.back')}</Button></div>}</div>
  return (
    <div className="stack">
      <Alert
        type="error"
        showIcon
        role="alert"
        title={t('preview.refused')}
        description={
          <ul className="step-faults">
            {refusal.faults.map((fault, at) => {
              const step = stepOf(fault.field)
              return <li key={at}>{fault.message} {step && <Button size="small" onClick={() => onGo(step)}>{t('step.mend', { step: t(`step.${step}`) })}</Button>}</li>
            })}
          </ul>
        }
      />
      {onBack && <div><Button onClick={onBack}>{t('step.back')}</Button></div>}
    </div>
  )
}
