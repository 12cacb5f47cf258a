import { useTranslation } from 'react-i18next'
import type { UnitImpact, UnitImpactBearing } from '@/kernel/api'
import { shownDay } from '@/kernel/format'
import { StatusTag, type Tone } from '@/kernel/parts'
import { ImpactLink } from './ImpactLink'

const tones: Record<UnitImpactBearing, Tone> = { prevents: 'bad', 'needs-decision': 'doubtful', stays: 'told' }
const order: readonly UnitImpactBearing[] = ['prevents', 'needs-decision', 'stays']

/** What of other modules hangs on the units: what stands against it first, then what needs a decision, then what stays. */
export function ImpactList({ impacts, names }: { impacts: readonly UnitImpact[]; names: ReadonlyMap<string, string> }) {
  const { t } = useTranslation('units')
  if (impacts.length === 0) return <p>{t('impact.none')}</p>
  return order.map((bearing) => {
    const those = impacts.filter((impact) => impact.bearing === bearing)
    return (
      those.length > 0 && (
        <div key={bearing}>
          <h3><StatusTag tone={tones[bearing]} word={t(`impact.${bearing}`, { count: those.length })} /></h3>
          <ul className="consequence-list">
            {those.map((impact, at) => (
              <li key={at}>
                <span className="note">{names.get(impact.unit) ?? ''}</span> <ImpactLink impact={impact} />
                {impact.due && impact.kind !== 'grant' && <span className="note"> {t('impact.due', { day: shownDay(impact.due) })}</span>}
              </li>
            ))}
          </ul>
        </div>
      )
    )
  })
}
