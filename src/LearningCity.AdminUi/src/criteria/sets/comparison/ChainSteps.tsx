import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { ChainStep } from '@/kernel/api'
import { StatusTag } from '@/kernel/parts'

/** The earlier indicators of one line, the nearest first, and whether their figures stand beside one another. */
export function ChainSteps({ steps }: { steps: readonly ChainStep[] }) {
  const { t } = useTranslation('sets')
  return (
    <ul className="chain">
      {steps.map((step) => (
        <li key={`${step.set}/${step.code}`}>
          <Link to="/criteria-sets/$set" params={{ set: step.set }} search={{ node: step.code }}>{t('chain.step', { set: step.setCode, version: step.version, code: step.code })}</Link>
          {step.link !== 'none' && <span className="note">{t(`chain.link.${step.link}`)}</span>}
          <StatusTag tone={step.comparability === 'comparable' ? 'good' : 'doubtful'} word={t(`chain.comparability.${step.comparability}`)} />
          {step.isTargetChanged && <StatusTag tone="told" word={t('chain.targetChanged')} />}
        </li>
      ))}
    </ul>
  )
}
