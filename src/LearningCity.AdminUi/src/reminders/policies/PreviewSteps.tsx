import { useTranslation } from 'react-i18next'
import type { PreviewedStep } from '@/kernel/api'
import { figure } from '@/kernel/format'
import { stepWords, useKinds } from '../words'

/** How many would be reminded at each step. */
export function PreviewSteps({ steps }: { steps: readonly PreviewedStep[] }) {
  const { t } = useTranslation('reminders')
  const { titleOf } = useKinds()
  if (steps.length === 0) return null
  return (
    <ul className="preview-steps" aria-label={t('policy.steps')}>
      {steps.map(({ kind, step, recipients, units }) => (
        <li key={`${kind} ${step}`}>
          <strong>{stepWords(t, step)}</strong>
          <span>{titleOf(kind)}</span>
          <span className="note">{t('preview.counts', { people: figure(recipients), units: figure(units) })}</span>
        </li>
      ))}
    </ul>
  )
}
