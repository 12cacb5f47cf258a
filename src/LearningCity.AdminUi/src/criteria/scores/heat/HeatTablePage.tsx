import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { getRouteApi, Outlet } from '@tanstack/react-router'
import { Skeleton } from 'antd'
import { useCallback, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { addresses } from '@/app/addresses'
import { roundQuery } from '@/criteria/rounds/keys'
import { setQuery } from '@/criteria/sets/keys'
import { figure } from '@/kernel/format'
import { EmptyState, PageFrame, RefusalAlert, RoundStateTag } from '@/kernel/parts'
import { heatMapQuery } from '../keys'
import { ResultLinks } from '../parts/ResultLinks'
import '../scores.css'
import { HeatGrid } from './HeatGrid'
import { HeatLegend } from './HeatLegend'
import { HeatTools } from './HeatTools'
import type { Cell } from './window'

const route = getRouteApi('/shell/rounds/$round/heat-table')

/** Every unit on every indicator of a round, at a glance. */
export function HeatTablePage() {
  const { t } = useTranslation(['scores', 'common'])
  const { round: id } = route.useParams()
  const { type, group, below, search, order } = route.useSearch()
  const navigate = route.useNavigate()
  const round = useQuery(roundQuery(id))
  const map = useQuery({ ...heatMapQuery(id, { type, group, below, search, order }), placeholderData: keepPreviousData })
  const set = useQuery({ ...setQuery(round.data?.set ?? ''), enabled: round.data !== undefined })
  const names = useMemo(() => new Map(set.data?.nodes.map((node) => [node.code, node.name])), [set.data])
  const nameOf = useCallback((code: string) => names.get(code) ?? '', [names])
  const open = ({ row, column }: Cell) => {
    const unit = map.data?.rows[row]
    const indicator = map.data?.columns[column]
    if (unit && indicator && unit.signs[column] !== '-') {
      void navigate({ to: '/rounds/$round/heat-table/$indicator', params: { round: id, indicator }, search: (before) => ({ ...before, unit: unit.unit }), resetScroll: false })
    } else if (unit && !indicator) void navigate(addresses.scoreboard(id, unit.unit))
    else if (indicator && !unit) void navigate(addresses.score(id, indicator))
  }
  return (
    <PageFrame
      title={t('heat.title')}
      above={[{ title: round.data?.title ?? '', link: addresses.round(id) }]}
      beside={round.data && <RoundStateTag state={round.data.state} />}
      error={round.error}
      onRetry={() => void round.refetch()}
    >
      {round.data && <ResultLinks round={round.data} here="heatTable" />}
      {round.data && <HeatTools round={round.data} search={{ type, group, below, search, order }} onSearch={(change) => void navigate({ search: (before) => ({ ...before, ...change }) })} />}
      {map.error ? (
        <RefusalAlert error={map.error} onRetry={() => void map.refetch()} />
      ) : !map.data ? (
        <Skeleton active title={false} paragraph={{ rows: 14 }} />
      ) : map.data.rows.length === 0 ? (
        <EmptyState sentence={type || group || below || search ? t('common:list.nothingFits') : t('heat.empty')} />
      ) : (
        <>
          <div className="heat-over">
            <span className="note" role="status">{t('heat.extent', { units: figure(map.data.rows.length), indicators: map.data.columns.length })}</span>
            <HeatLegend map={map.data} />
          </div>
          <HeatGrid key={id} map={map.data} nameOf={nameOf} onOpen={open} />
        </>
      )}
      <Outlet />
    </PageFrame>
  )
}
