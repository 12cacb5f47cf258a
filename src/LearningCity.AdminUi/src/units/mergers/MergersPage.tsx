import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { Button } from 'antd'
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
  const columns: DataColumn<ListedUnitMerger>[] = [
    { key: 'what', title: t('merger.what'), cell: (one) => t(`merger.sentence.${one.kind}`, { from: named(one.predecessors), into: named(one.successors) }) },
    { key: 'on', title: t('ground.on'), isFigure: true, cell: (one) => shownDay(one.on) },
    { key: 'ground', title: t('merger.ground'), responsive: ['md'], cell: (one) => one.ground },
    { key: 'at', title: t('merger.at'), responsive: ['md'], isFigure: true, cell: (one) => shownInstant(one.at) },
    { key: 'state', title: t('merger.state'), cell: (one) => (one.undoneAt ? <StatusTag tone="aside" word={t('merger.undone', { day: shownDay(dayOf(one.undoneAt)) })} /> : <StatusTag tone="good" word={t('merger.stands')} />) },
  ]
  return (
    <PageFrame
      title={t('merger.list')}
      actions={
        mayChange && (
          <>
            <Link to="/units/split"><Button tabIndex={-1}>{t('arrange.do.split')}</Button></Link>
            <Link to="/units/merge"><Button tabIndex={-1} type="primary">{t('arrange.do.merge')}</Button></Link>
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
