import { useQuery } from '@tanstack/react-query'
import { Link, Navigate } from '@tanstack/react-router'
import { Skeleton } from 'antd'
import { useTranslation } from 'react-i18next'
import { EmptyState, Panel, RefusalAlert } from '@/kernel/parts'
import { heatMapQuery } from '../keys'

/** For who may not see the city's scores: his own units, or the one he has. @param refusal What the API said of the city. */
export function OwnUnits({ round, refusal, onRetry }: { round: string; refusal: unknown; onRetry: () => void }) {
  const { t } = useTranslation('scores')
  const own = useQuery(heatMapQuery(round, {}))
  if (own.isPending) return <Skeleton active />
  if (own.error) return <RefusalAlert error={refusal} onRetry={onRetry} />
  const [first, ...others] = own.data.rows
  if (!first) return <EmptyState sentence={t('board.noneYet')} />
  if (others.length === 0) return <Navigate to="/rounds/$round/scoreboard" params={{ round }} search={{ unit: first.unit }} replace />
  return (
    <Panel title={t('board.ownUnits')}>
      <ul>{own.data.rows.map((row) => <li key={row.unit}><Link to="/rounds/$round/scoreboard" params={{ round }} search={{ unit: row.unit }}>{row.unitName}</Link></li>)}</ul>
    </Panel>
  )
}
