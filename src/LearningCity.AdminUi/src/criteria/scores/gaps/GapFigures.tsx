import { useTranslation } from 'react-i18next'
import type { Comparison, Gap, GapMeasure } from '@/kernel/api'
import type { Rule } from '../rule/rule'
import { comparisons, written } from '../rule/words'

/** The figures of a gap: where it stands, what is wanted, and how far that is. */
export function GapFigures({ gap, rule }: { gap: Gap; rule: Rule | undefined }) {
  const { t } = useTranslation(['scores', 'common'])
  const sign = ({ unit }: GapMeasure): string => {
    if (unit === 'percent') return ` ${t('sign.percent')}`
    if (unit === 'percentage-points') return ` ${t('sign.points')}`
    const own = rule?.inputs.find((input) => input.unit)?.unit
    return own ? ` ${own}` : ''
  }
  return (
    <>
      {gap.measures.map((measure, at) => (
        <div key={at} className="gap-measure">
          {measure.part && <strong>{measure.part}</strong>}
          {measure.figure && <span className="figure">{written(measure.figure)}{sign(measure)}</span>}
          {measure.target && <span className="note">{t('gaps.wanted', { wanted: measure.phrase ?? t(`common:comparison.${comparisons[measure.comparison as Comparison]}`, { bound: written(measure.target) + sign(measure), upper: '' }) })}</span>}
          {measure.distance && <span className="figure">{t('gaps.distance', { distance: written(measure.distance) + sign(measure) })}</span>}
        </div>
      ))}
    </>
  )
}
