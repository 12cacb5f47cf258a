import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { Skeleton } from 'antd'
import { useTranslation } from 'react-i18next'
import { addresses } from '@/app/addresses'
import { SubjectPicker } from '@/criteria/scores/parts/SubjectPicker'
import { EmptyState, PageFrame, RefusalAlert, RoundStateTag } from '@/kernel/parts'
import { councilQuery, roundQuery } from '../keys'
import { isBegun } from '../parts/isBegun'
import { RoundLinks } from '../parts/RoundLinks'
import type { CouncilSearch } from '../routes'
import { CouncilRoom } from './CouncilRoom'
import '../rounds.css'
import './council.css'

const route = getRouteApi('/shell/rounds/$round/council')

/** The council room: what was computed, and beside it what the council says, for the city or for one unit. */
export function CouncilPage() {
  const { t } = useTranslation('rounds')
  const { round: id } = route.useParams()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const round = useQuery(roundQuery(id))
  const isBaseline = round.data?.kind === 'baseline'
  const sheet = useQuery({ ...councilQuery(id, search.unit), enabled: round.data !== undefined && !isBaseline && isBegun(round.data) })
  const change = (part: Partial<CouncilSearch>, isLooking = false) => void navigate({ search: (before) => ({ ...before, ...part }), replace: isLooking, resetScroll: false })
  return (
    <PageFrame
      title={t('council.title')}
      above={[{ title: t('title'), link: addresses.rounds() }, { title: round.data?.title ?? '', link: addresses.round(id) }]}
      beside={round.data && <><span>{round.data.title}</span> <RoundStateTag state={round.data.state} /></>}
      actions={
        round.data && !isBaseline && (
          <SubjectPicker round={id} label={t('council.whose')} on={round.data.dates.cutOff} value={search.unit} valueName={search.unit && sheet.data?.unitName} none={round.data.subjectName} onChoose={(unit) => change({ unit, at: undefined })} />
        )
      }
      error={round.error}
      onRetry={() => void round.refetch()}
    >
      {round.data && <RoundLinks round={round.data} here="council" />}
      {isBaseline || (round.data && !isBegun(round.data)) ? (
        <EmptyState sentence={t(isBaseline ? 'council.baseline' : 'council.notBegun')} />
      ) : sheet.error ? (
        <RefusalAlert error={sheet.error} onRetry={() => void sheet.refetch()} />
      ) : round.data && sheet.data ? (
        <CouncilRoom key={search.unit} round={round.data} sheet={sheet.data} search={search} onChange={change} />
      ) : (
        <Skeleton active title={false} paragraph={{ rows: 10 }} />
      )}
    </PageFrame>
  )
}
