import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { roundQuery } from '@/criteria/rounds/keys'
import { boardQuery, rulesQuery } from '../keys'
import { PublishedScore } from '../score/PublishedScore'
import { ScorePanel } from '../score/ScorePanel'

const route = getRouteApi('/shell/rounds/$round/scoreboard/$indicator')

/** A number of the scoreboard, opened. */
export function BoardScore() {
  const { round, indicator } = route.useParams()
  const { unit, scope, closed, ...open } = route.useSearch()
  const navigate = route.useNavigate()
  const board = useQuery(boardQuery(round, { unit, scope }))
  const sheet = useQuery(roundQuery(round))
  const rules = useQuery({ ...rulesQuery(sheet.data?.set ?? ''), enabled: sheet.data !== undefined })
  const close = () => void navigate({ to: '/rounds/$round/scoreboard', params: { round }, search: { unit, scope, closed }, resetScroll: false })
  const node = typeof board.data?.publishedResult === 'number' ? board.data.nodes.find((one) => one.code === indicator) : undefined
  if (board.isPending) return null
  if (node) return <PublishedScore node={node} rule={rules.data?.get(indicator)} scope="below" onClose={close} />
  return (
    <ScorePanel
      round={round}
      indicator={indicator}
      unit={unit}
      scope={scope}
      search={open}
      onSearch={(change) => void navigate({ search: { unit, scope, closed, ...change }, resetScroll: false })}
      onClose={close}
    />
  )
}
