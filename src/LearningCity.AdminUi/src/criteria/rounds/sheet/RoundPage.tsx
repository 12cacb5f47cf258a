import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Outlet } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { addresses } from '@/app/addresses'
import { PageFrame, RoundStateTag } from '@/kernel/parts'
import { roundQuery } from '../keys'
import { isBegun } from '../parts/isBegun'
import { KindTag } from '../parts/KindTag'
import { RoundLinks } from '../parts/RoundLinks'
import { ResultList } from '../results/ResultList'
import { RoundActs } from './RoundActs'
import { RoundFacts } from './RoundFacts'
import { RoundStepDrawer } from './RoundStepDrawer'
import { RoundSteps } from './RoundSteps'
import { SupplyDifferences } from './SupplyDifferences'
import '../rounds.css'

const route = getRouteApi('/shell/rounds/$round')

/** The sheet of a round: where it stands, its dates, what may be done now, what was decided. */
export function RoundPage() {
  const { t } = useTranslation('rounds')
  const { round: id } = route.useParams()
  const { step } = route.useSearch()
  const navigate = route.useNavigate()
  const found = useQuery(roundQuery(id))
  const round = found.data
  const choose = (chosen: typeof step) => void navigate({ search: { step: chosen } })
  return (
    <PageFrame
      title={round?.title ?? t('round')}
      above={[{ title: t('title'), link: addresses.rounds() }]}
      beside={round && <><RoundStateTag state={round.state} /> <KindTag kind={round.kind} /></>}
      isLoading={found.isPending}
      error={found.error}
      onRetry={() => void found.refetch()}
    >
      {round && (
        <>
          <RoundLinks round={round} here="sheet" />
          <RoundSteps round={round} />
          <div className="round-columns">
            <RoundFacts round={round} />
            <RoundActs round={round} onStep={choose} />
          </div>
          {round.sources.length > 0 && isBegun(round) && <SupplyDifferences round={round} />}
          {round.results.length > 0 && <ResultList round={round} />}
          {step && <RoundStepDrawer key={step} round={round} step={step} onClose={() => choose(undefined)} />}
        </>
      )}
      <Outlet />
    </PageFrame>
  )
}
