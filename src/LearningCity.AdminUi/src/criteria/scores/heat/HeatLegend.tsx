import { useTranslation } from 'react-i18next'
import type { Heat } from '../keys'

/** What the signs of the cells mean. */
export function HeatLegend({ map }: { map: Heat }) {
  const { t } = useTranslation(['scores', 'common'])
  const words = [
    ...Object.values(map.statuses).map((status) => ({ status: status as string, word: t(`common:status.score.${status}`) })),
    { status: 'not-asked', word: t('heat.notAsked') },
  ]
  return (
    <ul className="heat-legend" aria-label={t('heat.legend')}>
      {words.map(({ status, word }) => (
        <li key={status}><span className={`heat-cell heat-${status}`} aria-hidden /> {word}</li>
      ))}
    </ul>
  )
}
