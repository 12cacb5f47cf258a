import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { Button, Skeleton } from 'antd'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { may, useMe } from '@/access/me'
import { addresses } from '@/app/addresses'
import { PageFrame, RefusalAlert, RoundStateTag } from '@/kernel/parts'
import { boardNumbersQuery, planQuery, roundQuery } from '../keys'
import { RoundLinks } from '../parts/RoundLinks'
import type { BoardSearch } from '../routes'
import { BoardNumbers } from './BoardNumbers'
import { BoardParts } from './BoardParts'
import { BoardReports } from './BoardReports'
import { ExtendDrawer } from './ExtendDrawer'
import '../rounds.css'

const RemindDrawer = lazy(() => import('@/reminders/ledger/RemindDrawer').then(({ RemindDrawer: drawer }) => ({ default: drawer })))

const route = getRouteApi('/shell/rounds/$round/board')

/** Who has reported in a round and who has not, in numbers that are filters, and unit by unit. */
export function BoardPage() {
  const { t } = useTranslation('rounds')
  const { round: id } = route.useParams()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const me = useMe()
  const [chosen, choose] = useState<string[]>([])
  const round = useQuery(roundQuery(id))
  const plan = useQuery({ ...planQuery(id), enabled: may(me, 'run-round') }).data
  const { type, group, below, search: words } = search
  const numbers = useQuery({ ...boardNumbersQuery(id, { type, group, below, search: words }), placeholderData: keepPreviousData })
  const change = (part: Partial<BoardSearch>) => void navigate({ search: (before) => ({ ...before, ...part }), resetScroll: false })
  const filter = (part: Partial<BoardSearch>) => change({ ...part, page: undefined })
  const mayRemind = round.data?.state === 'open' && may(me, 'remind-missing')
  const mayExtend = round.data?.actions.includes('ExtendDueDate') ?? false
  return (
    <PageFrame
      title={t('board.title')}
      above={[{ title: t('title'), link: addresses.rounds() }, { title: round.data?.title ?? '', link: addresses.round(id) }]}
      beside={round.data && <><span>{round.data.title}</span> <RoundStateTag state={round.data.state} /></>}
      actions={(mayRemind || mayExtend) && <>{mayRemind && <Button onClick={() => change({ remind: true })}>{t('board.remind')}</Button>}{mayExtend && <>{chosen.length > 0 && <Button onClick={() => choose([])}>{t('extension.chooseNone')}</Button>}<Button type="primary" disabled={chosen.length === 0} onClick={() => change({ extend: chosen })}>{chosen.length === 0 ? t('extension.choose') : t('extension.chosen', { count: chosen.length })}</Button></>}</>}
      error={round.error}
      onRetry={() => void round.refetch()}
    >
      {round.data && <RoundLinks round={round.data} here="board" />}
      <RefusalAlert error={numbers.error} onRetry={() => void numbers.refetch()} />
      {numbers.data ? (
        <>
          <BoardNumbers numbers={numbers.data} search={search} onFilter={filter} />
          <BoardParts numbers={numbers.data} search={search} onFilter={filter} onChange={change} />
        </>
      ) : (
        !numbers.error && <Skeleton active title={false} paragraph={{ rows: 5 }} />
      )}
      {!numbers.error && <BoardReports round={id} search={search} onSearch={change} chosen={mayExtend ? chosen : undefined} onChoose={choose} />}
      <Suspense fallback={null}>{search.remind && mayRemind && <RemindDrawer what={`report/${id}`} onClose={() => change({ remind: undefined })} />}</Suspense>
      {search.extend && mayExtend && round.data && (
        <ExtendDrawer round={round.data} plan={plan} units={search.extend} onClose={() => change({ extend: undefined })} onDone={() => choose([])} />
      )}
    </PageFrame>
  )
}
