import { useTranslation } from 'react-i18next'
import type { Explanation, ScoreScope } from '@/kernel/api'
import { figure } from '@/kernel/format'
import { ScoreTag } from '@/kernel/parts'
import { CountBar } from '../parts/CountBar'
import { Provisional } from '../parts/Provisional'
import { shownIn, type Rule } from '../rule/rule'
import { signWords, wantedWords, written } from '../rule/words'

interface Props {
  explanation: Explanation
  rule: Rule | undefined
  scope: ScoreScope
}

/** The figure, the verdict and why. */
export function ScoreHead({ explanation, rule, scope }: Props) {
  const { t } = useTranslation(['scores', 'common'])
  const measure = explanation.measures[Math.max(explanation.lowestPart, 0)]
  const shown = measure?.word ?? (measure?.shown?.plain && figure(measure.shown.plain) + signWords(t, shownIn(rule, scope)))
  const wanted = wantedWords(t, rule, scope)
  return (
    <section className="score-head">
      <p>{explanation.name}</p>
      <p className="score-verdict">
        {shown && <strong className="score-figure figure">{written(shown)}</strong>}
        <ScoreTag status={explanation.status} />
        {explanation.status !== 'waiting' && !explanation.isComplete && <Provisional />}
        <span className="note">{t(`common:reason.${explanation.reason}`)}</span>
      </p>
      {wanted && <p className="note">{t('score.wanted', { wanted })}</p>}
      {measure?.part && <p className="note">{t('score.lowestPart', { part: measure.part })}</p>}
      {explanation.units && <CountBar counts={explanation.units} />}
    </section>
  )
}
