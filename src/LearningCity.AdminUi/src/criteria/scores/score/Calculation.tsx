import { useTranslation } from 'react-i18next'
import type { ExplainedInput, Explanation, ScoreScope } from '@/kernel/api'
import { figure } from '@/kernel/format'
import { ScoreTag } from '@/kernel/parts'
import type { Rule } from '../rule/rule'
import { MeasureLines } from './MeasureLines'

interface Props {
  explanation: Explanation
  rule: Rule | undefined
  scope: ScoreScope
}

/** What was entered, what it comes to, and the comparison as it was made. */
export function Calculation({ explanation, rule, scope }: Props) {
  const { t } = useTranslation(['scores', 'common'])
  const { inputs, measures } = explanation
  if (inputs.length === 0 && measures.length === 0) return null
  return (
    <section className="score-calculation">
      <h3>{t('score.calculation')}</h3>
      {inputs.length > 0 && (
        <dl className="score-inputs">
          {inputs.map((input) => (
            <div key={input.key}>
              <dt>{input.label}</dt>
              <dd className="figure">{valueOf(input)}</dd>
            </div>
          ))}
        </dl>
      )}
      {explanation.directSource && <p className="note">{t('score.directSource', { source: explanation.directSource })}</p>}
      {measures.map((measure, at) => (
        <div key={at} className="measure">
          {measure.part && <p className="measure-part">{measure.part} <ScoreTag status={measure.status} /></p>}
          <MeasureLines measure={measure} rule={rule} scope={scope} />
        </div>
      ))}
      {explanation.documentsRequired > 0 && explanation.documentsHeld !== null && (
        <p className="note">{t('score.documents', { held: explanation.documentsHeld, required: explanation.documentsRequired })}</p>
      )}
    </section>
  )

  function valueOf(input: ExplainedInput): string {
    if (input.figure?.plain) return figure(input.figure.plain) + (input.unit ? ` ${input.unit}` : '')
    if (input.answer !== null) return t(input.answer ? 'yes' : 'no')
    return input.choice ?? t('common:status.score.no-data')
  }
}
