import { getRouteApi } from '@tanstack/react-router'
import { ScorePanel } from '../score/ScorePanel'

const route = getRouteApi('/shell/rounds/$round/heat-table/$indicator')

/** A cell of the heat table, opened. */
export function HeatScore() {
  const { round, indicator } = route.useParams()
  const { unit, of, paper, behind, ...filter } = route.useSearch()
  const navigate = route.useNavigate()
  return (
    <ScorePanel
      round={round}
      indicator={indicator}
      unit={unit}
      scope="own"
      search={{ of, paper, behind }}
      onSearch={(change) => void navigate({ search: { ...filter, unit, ...change }, resetScroll: false })}
      onClose={() => void navigate({ to: '/rounds/$round/heat-table', params: { round }, search: filter, resetScroll: false })}
    />
  )
}
