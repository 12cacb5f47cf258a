import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { Button, Grid } from 'antd'
import { useTranslation } from 'react-i18next'
import { may, useMe } from '@/access/me'
import { api, read, type ListedUnitMerger } from '@/kernel/api'
import { dayOf, shownDay, shownInstant } from '@/kernel/format'
import { DataList, PageFrame, StatusTag, type DataColumn } from '@/kernel/parts'
import { unitKeys } from '../keys'
import '../units.css'

const route = getRouteApi('/shell/unit-mergers')

/** The mergers and splits that were entered, the last one first. */
export function MergersPage() {
  const { t } = useTranslation('units')
  const me = useMe()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const filter = { page: search.page, size: search.size }
  const mergers = useQuery({
    queryKey: unitKeys.mergers(filter),
    queryFn: () => read(api.GET('/api/v1/unit-mergers', { params: { query: filter } })),
    placeholderData: keepPreviousData,
  })
  const mayChange = may(me, 'change-units')
  const named = (units: ListedUnitMerger['predecessors']) => units.map((unit) => unit.name).join(', ')
  const isWide = Grid.useBreakpoint().md ?? innerWidth >= 768
  const state = (one: ListedUnitMerger) => (one.undoneAt ? <StatusTag tone="aside" word={t('merger.undone', { day: shownDay(dayOf(one.undoneAt)) })} /> : <StatusTag tone="good" word={t('merger.stands')} />)
  const columns: DataColumn<ListedUnitMerger>[] = [
    { key: 'what', title: t('merger.what'), cell: (one) => <span className="unit-narrow">{t(`merger.sentence.${one.kind}`, { from: named(one.predecessors), into: named(one.successors) })}{!isWide && <span className="note">{shownDay(one.on)} {state(one)}</span>}</span> },
    { key: 'on', title: t('ground.on'), responsive: ['md'], isFigure: true, cell: (one) => shownDay(one.on) },
    { key: 'ground', title: t('merger.ground'), responsive: ['md'], cell: (one) => one.ground },
    { key: 'at', title: t('merger.at'), responsive: ['md'], isFigure: true, cell: (one) => shownInstant(one.at) },
    { key: 'state', title: t('merger.state'), responsive: ['md'], cell: state },
  ]
  return (
    <PageFrame
      title={t('merger.list')}
      actions={
        mayChange && (
          <>
            <Button onClick={() => void navigate({ to: '/units/split' })}>{t('arrange.do.split')}</Button>
            <Button type="primary" onClick={() => void navigate({ to: '/units/merge' })}>{t('arrange.do.merge')}</Button>
          </>
        )
      }
    >
      <DataList
        label={t('merger.list')}
        columns={columns}
        rows={mergers.data?.items}
        total={mergers.data?.total}
        rowKey={(one) => one.id}
        opens={mayChange ? (one) => ({ to: '/unit-mergers/$merger', params: { merger: one.id } }) : undefined}
        search={search}
        onSearch={(part) => void navigate({ search: (before) => ({ ...before, ...part }) })}
        isLoading={mergers.isPlaceholderData || mergers.isLoading}
        error={mergers.error}
        onRetry={() => void mergers.refetch()}
        empty={t('merger.empty')}
      />
    </PageFrame>
  )
}
