import PrinterOutlined from '@ant-design/icons/PrinterOutlined'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { getRouteApi, Link, Outlet } from '@tanstack/react-router'
import { Button, Segmented, Skeleton } from 'antd'
import { useTranslation } from 'react-i18next'
import { may, useMe } from '@/access/me'
import { addresses } from '@/app/addresses'
import { roundQuery } from '@/criteria/rounds/keys'
import { setQuery } from '@/criteria/sets/keys'
import { Refusal, type ScoreScope } from '@/kernel/api'
import { EmptyState, PageFrame, RefusalAlert, RoundStateTag } from '@/kernel/parts'
import { boardQuery, rulesQuery } from '../keys'
import { ResultLinks } from '../parts/ResultLinks'
import { SubjectPicker } from '../parts/SubjectPicker'
import '../scores.css'
import { BoardFacts } from './BoardFacts'
import { BoardTotal } from './BoardTotal'
import { BoardTree } from './BoardTree'
import { useCouncil } from './council'
import { OwnUnits } from './OwnUnits'

const route = getRouteApi('/shell/rounds/$round/scoreboard')

/** Where the city, or one unit, stands on every indicator of a round. */
export function ScoreboardPage() {
  const { t } = useTranslation(['scores', 'common'])
  const me = useMe()
  const { round: id } = route.useParams()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const round = useQuery(roundQuery(id))
  const board = useQuery({ ...boardQuery(id, { unit: search.unit, scope: search.scope }), placeholderData: keepPreviousData })
  const rules = useQuery({ ...rulesQuery(round.data?.set ?? ''), enabled: round.data !== undefined })
  const set = useQuery({ ...setQuery(round.data?.set ?? ''), enabled: round.data !== undefined && may(me, 'see-scores', 'read-reports') })
  const council = useCouncil(round.data, board.data)
  const isCity = board.data === undefined || board.data.unit === round.data?.subject
  const isForOwn = search.unit === undefined && board.error !== null && Refusal.of(board.error).kind === 'not-found'
  const change = (part: Partial<typeof search>) => void navigate({ search: (before) => ({ ...before, ...part }) })
  return (
    <PageFrame
      title={t('board.title')}
      above={[{ title: round.data?.title ?? '', link: addresses.round(id) }]}
      beside={round.data && <RoundStateTag state={round.data.state} />}
      error={round.error}
      onRetry={() => void round.refetch()}
      actions={
        <>
          {set.data && <Link {...addresses.trend(set.data.code, board.data?.unit)} className="action-link">{t('links.trend')}</Link>}
          <Button icon={<PrinterOutlined aria-hidden />} onClick={() => print()}>{t('print')}</Button>
        </>
      }
    >
      {round.data && <ResultLinks round={round.data} here="scoreboard" />}
      {round.data && (
        <div className="list-tools">
          <SubjectPicker
            round={id}
            on={round.data.dates.cutOff}
            value={isCity ? undefined : search.unit}
            valueName={board.data?.unitName}
            none={round.data.subjectName}
            onChoose={(unit) => change({ unit, scope: undefined })}
          />
          {!isCity && (
            <Segmented
              aria-label={t('scope.label')}
              value={board.data?.scope}
              onChange={(scope: ScoreScope) => change({ scope })}
              options={[{ value: 'own', label: t('scope.own') }, { value: 'below', label: t('scope.below') }]}
            />
          )}
        </div>
      )}
      {isForOwn ? (
        <OwnUnits round={id} refusal={board.error} onRetry={() => void board.refetch()} />
      ) : board.error ? (
        <RefusalAlert error={board.error} onRetry={() => void board.refetch()} />
      ) : !board.data ? (
        <Skeleton active title={false} paragraph={{ rows: 12 }} />
      ) : (
        <>
          <h2 className="board-unit">{t(`scope.of.${board.data.scope}`, { unit: board.data.unitName })}</h2>
          <BoardFacts round={round.data} board={board.data} />
          <BoardTotal board={board.data} />
          {board.data.nodes.length === 0 ? (
            <EmptyState sentence={t('board.notAsked')} />
          ) : (
            <BoardTree board={board.data} rules={rules.data} council={council} closed={search.closed ?? []} onClosed={(closed) => change({ closed: closed.length > 0 ? [...closed] : undefined })} />
          )}
        </>
      )}
      <Outlet />
    </PageFrame>
  )
}
