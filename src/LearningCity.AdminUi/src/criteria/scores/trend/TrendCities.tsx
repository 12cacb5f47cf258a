import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import type { CriteriaSetLine } from '@/kernel/api'
import { EmptyState } from '@/kernel/parts'
import { useShownRound } from '@/criteria/rounds/shownRound'
import { UnitName } from '@/units/parts/UnitName'

interface Props {
  /** The versions of the set. */
  versions: readonly CriteriaSetLine[]
  onChoose: (city: string) => void
}

/** Several places have rounds on the set: whose trend is wanted? */
export function TrendCities({ versions, onChoose }: Props) {
  const { t } = useTranslation('scores')
  const { rounds } = useShownRound()
  const ours = new Set(versions.map((version) => version.id))
  const newest = new Map(rounds.filter((round) => ours.has(round.set)).toReversed().map((round) => [round.subject, round.to]))
  return (
    <EmptyState sentence={t('trend.severalCities')}>
      <div className="trend-cities">
        {[...newest].map(([city, on]) => <Button key={city} onClick={() => onChoose(city)}><UnitName unit={city} on={on} /></Button>)}
      </div>
    </EmptyState>
  )
}
