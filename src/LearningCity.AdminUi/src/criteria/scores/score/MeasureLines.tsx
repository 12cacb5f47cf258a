import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Comparison, ExplainedFraction, ExplainedMeasure, ScoreScope } from '@/kernel/api'
import { figure } from '@/kernel/format'
import { countsUnits, shownIn, type Rule } from '../rule/rule'
import { signWords, targetWords } from '../rule/words'

interface Props {
  measure: ExplainedMeasure
  rule: Rule | undefined
  scope: ScoreScope
}

const signs: Record<Comparison, string> = { 'at-least': '≥', 'at-most': '≤', below: '<', 'more-than': '>', range: '≥' }

/** One measure: its terms, what they come to, what it is held against, and the comparison of whole numbers that decided. */
export function MeasureLines({ measure, rule, scope }: Props) {
  const { t } = useTranslation(['scores', 'common'])
  const { current, previous, change, exact, target } = measure
  const sign = signWords(t, shownIn(rule, scope))
  const isOfUnits = rule !== undefined && countsUnits(rule, scope)
  return (
    <dl className="measure-lines">
      {hasTerms(current) && line(t(isOfUnits ? 'measure.units' : change ? 'measure.current' : 'measure.terms'), <>{terms(current)}{labels(current)}</>)}
      {previous && line(t('measure.previous'), hasTerms(previous) ? terms(previous) : t('common:status.score.no-data'))}
      {change && measure.shown?.plain && line(t(`measure.${change.direction}`), <strong>{figure(measure.shown.plain)}{sign}</strong>)}
      {!change && measure.word && line(t('measure.level'), <strong>{measure.word}</strong>)}
      {measure.isDirect && line(t('measure.direct'), measure.shown?.plain ? figure(measure.shown.plain) + sign : '')}
      {target && line(t('measure.target'), <>{rule?.kind === 'level' && !isOfUnits && target.phrase ? t('wanted.level', { level: target.phrase }) : targetWords(t, target, sign)}{target.phrase && rule?.kind !== 'level' && <span className="note"> {t('measure.phrase', { phrase: target.phrase })}</span>}</>)}
      {exact && line(t('measure.exact'), <>{figure(String(exact.left))} {signs[exact.comparison]} {figure(String(exact.right))}: <strong>{t(measure.status === 'met' ? 'measure.holds' : 'measure.fails')}</strong></>)}
    </dl>
  )

  function line(name: string, value: ReactNode) {
    return (
      <div>
        <dt>{name}</dt>
        <dd className="figure">{value}</dd>
      </div>
    )
  }

  function terms(fraction: ExplainedFraction): string {
    const numerator = figure(fraction.numerator?.plain ?? '0')
    if (fraction.denominatorKeys.length === 0) return numerator
    const over = `${numerator} / ${figure(fraction.denominator?.plain ?? '0')}`
    return fraction.percentage?.plain ? `${over} = ${figure(fraction.percentage.plain)} %` : over
  }

  /** What stands above and below the line, in the words of the form: only of a sum, whose fields are not listed. */
  function labels(fraction: ExplainedFraction) {
    if (scope === 'own' || !rule) return null
    const label = (keys: readonly string[]) => keys.map((key) => (isOfUnits ? t(`measure.unit.${key === 'met' ? 'met' : 'notMet'}`) : rule.inputs.find((input) => input.key === key)?.label ?? key)).join(' + ')
    return (
      <span className="note measure-labels">
        {fraction.denominatorKeys.length > 0 ? t('measure.over', { above: label(fraction.numeratorKeys), below: label(fraction.denominatorKeys) }) : label(fraction.numeratorKeys)}
      </span>
    )
  }
}

const hasTerms = (fraction: ExplainedFraction): boolean => fraction.numerator !== null
