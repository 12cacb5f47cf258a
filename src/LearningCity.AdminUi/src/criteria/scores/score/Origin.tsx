import { useTranslation } from 'react-i18next'
import type { ScoreSource } from '@/kernel/api'
import { shownDay } from '@/kernel/format'
import { StatusTag } from '@/kernel/parts'

/** How an answer came to be, who supplies it, and what its previous period is. Nothing where it was simply entered. */
export function Origin({ source: { origin, supply, comparedWith } }: { source: ScoreSource }) {
  const { t } = useTranslation(['scores', 'common'])
  const isPlain = origin === null || origin === 'entered'
  if (isPlain && !supply && !comparedWith) return null
  return (
    <div className="note">
      {!isPlain && <p>{t(`origin.${origin}`)}</p>}
      {supply?.value && <p>{t('origin.supply', { source: supply.value.source, label: supply.value.referenceLabel, day: shownDay(supply.value.asOf) })}</p>}
      {supply?.value?.differsSince && <p><StatusTag tone="doubtful" word={t('origin.differs')} /></p>}
      {supply?.value?.release && <p>{t('origin.released', { reason: supply.value.release.reason })}</p>}
      {comparedWith && (
        <p>
          {t(comparedWith.units.length > 1 ? 'origin.comparedSum' : 'origin.compared', { round: comparedWith.roundTitle, units: comparedWith.units.map((unit) => unit.name).join(', ') })}{' '}
          {comparedWith.isInPart && t('common:reason.predecessor-in-part')}
        </p>
      )}
    </div>
  )
}
