import { getRouteApi } from '@tanstack/react-router'
import { ScorePanel } from '../score/ScorePanel'

const route = getRouteApi('/shell/rounds/$round/gaps/$indicator')

/** A gap, opened. */
export function GapScore() {
  const { round, indicator } = route.useParams()
  const { of, paper, behind, ...list } = route.useSearch()
  const navigate = route.useNavigate()
  return (
    <ScorePanel
      round={round}
      indicator={indicator}
      unit={list.unit}
      search={{ of, paper, behind }}
      onSearch={(change) => void navigate({ search: { ...list, ...change }, resetScroll: false })}
      onClose={() => void navigate({ to: '/rounds/$round/gaps', params: { round }, search: list, resetScroll: false })}
    />
  )
}
