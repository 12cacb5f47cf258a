import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Fault } from '@/kernel/api'
import type { Step } from './search'

const places: readonly [RegExp, Step][] = [
  [/ground|(^|\.)on$/, 'ground'],
  [/moves/, 'along'],
  [/successor|founded|group|code|place|parent/, 'successors'],
  [/predecessor|unit/, 'units'],
]

/** Goes to the step where a fault is mended. */
export function StepMending({ fault, onGo }: { fault: Fault; onGo: (step: Step) => void }) {
  const { t } = useTranslation('units')
  const step = places.find(([pattern]) => pattern.test(fault.field))?.[1]
  return step ? <Button size="small" onClick={() => onGo(step)}>{t('step.mend', { step: t(`step.${step}`) })}</Button> : null
}
