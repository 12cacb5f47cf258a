import PlusOutlined from '@ant-design/icons/PlusOutlined'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { Button, Grid, Select } from 'antd'
import { useTranslation } from 'react-i18next'
import { may, useMe } from '@/access/me'
import { addresses } from '@/app/addresses'
import { api, read, type RoundLine } from '@/kernel/api'
import { shownDay, shownInstant } from '@/kernel/format'
import { DataList, Figure, PageFrame, RoundStateTag, type DataColumn } from '@/kernel/parts'
import { UnitName } from '@/units/parts/UnitName'
import { roundKeys } from '../keys'
import { roundStates } from '../routes'
import { isBegun } from '../parts/isBegun'
import { KindTag } from '../parts/KindTag'
import '../rounds.css'

const route = getRouteApi('/shell/rounds')

/** Every round the person may know of, the newest period first. */
export function RoundsPage() {
  const { t } = useTranslation(['rounds', 'common'])
  const { state, page, size } = route.useSearch()
  const navigate = route.useNavigate()
  const go = useNavigate()
  const me = useMe()
  const isWide = Grid.useBreakpoint().md ?? innerWidth >= 768
  const filter = { state, page, size }
  const rounds = useQuery({
    queryKey: roundKeys.list(filter),
    queryFn: () => read(api.GET('/api/v1/rounds', { params: { query: filter } })),
    placeholderData: keepPreviousData,
  })
  const plans = may(me, 'run-round')
  const columns: DataColumn<RoundLine>[] = [
    { key: 'title', title: t('round'), cell: (round) => (isWide ? <WideRound round={round} /> : <NarrowRound round={round} />) },
    { key: 'state', title: t('state'), responsive: ['md'], cell: (round) => <RoundStateTag state={round.state} /> },
    { key: 'period', title: t('period'), responsive: ['md'], cell: (round) => t('fromTo', { from: shownDay(round.from), to: shownDay(round.to) }), isFigure: true },
    { key: 'due', title: t('lastGoodDay'), responsive: ['md'], cell: (round) => shownDay(round.lastGoodDay), isFigure: true },
    { key: 'lock', title: t('lock'), responsive: ['lg'], cell: (round) => (round.locksAt ? shownInstant(round.locksAt) : '–'), isFigure: true },
    { key: 'units', title: t('unitsAsked'), responsive: ['md'], cell: (round) => <Figure value={round.units} />, isFigure: true },
  ]
  const plan = plans && <Button type="primary" icon={<PlusOutlined />} onClick={() => void go({ to: '/rounds/new' })}>{t('new')}</Button>
  return (
    <PageFrame title={t('title')} actions={plan}>
      <DataList
        label={t('title')}
        columns={columns}
        rows={rounds.data?.items}
        total={rounds.data?.total}
        rowKey={(round) => round.id}
        opens={(round) => addresses.round(round.id)}
        search={{ page, size }}
        onSearch={(change) => void navigate({ search: (before) => ({ ...before, ...change }) })}
        isLoading={rounds.isFetching && (rounds.isPlaceholderData || !rounds.data)}
        error={rounds.error}
        onRetry={() => void rounds.refetch()}
        empty={t(state ? 'noneOfState' : plans ? 'empty' : 'emptyToRead')}
        filters={
          <Select
            allowClear
            className="filter"
            aria-label={t('state')}
            placeholder={t('allStates')}
            value={state}
            onChange={(chosen?: (typeof roundStates)[number]) => void navigate({ search: { size, state: chosen } })}
            options={roundStates.filter((one) => plans || isBegun({ state: one })).map((one) => ({ value: one, label: t(`common:status.round.${one}`) }))}
          />
        }
      />
    </PageFrame>
  )
}

function WideRound({ round }: { round: RoundLine }) {
  return (
    <span className="round-title">
      <span>{round.title} <KindTag kind={round.kind} /></span>
      <span className="note"><UnitName unit={round.subject} on={round.cutOff} /></span>
    </span>
  )
}

/** On a phone a round is one cell. */
function NarrowRound({ round }: { round: RoundLine }) {
  const { t } = useTranslation('rounds')
  return (
    <span className="report-narrow">
      {round.title}
      <span className="note">{t('fromTo', { from: shownDay(round.from), to: shownDay(round.to) })}</span>
      <span className="report-narrow-tags"><RoundStateTag state={round.state} /> <KindTag kind={round.kind} /></span>
    </span>
  )
}
