import { useTranslation } from 'react-i18next'
import type { PolicySheet } from '@/kernel/api'
import { StatusTag } from '@/kernel/parts'
import { stepWords } from '../words'
import { hour } from './draft'

/** When a kind of deadline is reminded of, and whom. */
export function PolicySummary({ sheet, hasSteps = true }: { sheet: PolicySheet; hasSteps?: boolean }) {
  const { t } = useTranslation('reminders')
  return (
    <div className="stack">
      <p className="links">
        <StatusTag tone={sheet.isOn ? 'good' : 'aside'} word={t(sheet.isOn ? 'policy.on' : 'policy.off')} />
        <StatusTag tone={sheet.isStandard ? 'told' : 'working'} word={t(sheet.isStandard ? 'policy.standard' : 'policy.own')} />
        <span className="note">{t('policy.between', { from: hour(sheet.from), until: hour(sheet.until) })}</span>
      </p>
      {!hasSteps ? null : sheet.steps.length === 0 ? (
        <p className="note">{t('policy.noSteps')}</p>
      ) : (
        <dl className="policy-steps">
          {sheet.steps.map((step) => (
            <div key={step.offset}>
              <dt>{stepWords(t, step.offset)}</dt>
              <dd>{step.recipients.map((one) => t(`post.${one}`)).join(', ')}</dd>
            </div>
          ))}
        </dl>
      )}
    </div>
  )
}
