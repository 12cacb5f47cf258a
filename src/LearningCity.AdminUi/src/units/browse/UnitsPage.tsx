import DownOutlined from '@ant-design/icons/DownOutlined'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { Button, Dropdown, Segmented, Select, Skeleton } from 'antd'
import { useTranslation } from 'react-i18next'
import { may, useMe } from '@/access/me'
import { today } from '@/kernel/format'
import { DayField } from '@/kernel/forms/DayField'
import { EmptyState, PageFrame, RefusalAlert, SearchField } from '@/kernel/parts'
import { AddUnit } from '../founding/AddUnit'
import { treesQuery } from '../queries'
import type { UnitsSearch } from '../routes'
import { UnitList } from './UnitList'
import { UnitTree } from './UnitTree'
import '../units.css'

const route = getRouteApi('/shell/units')

/** The units of a day: the tree, or a list that is filtered. */
export function UnitsPage() {
  const { t } = useTranslation('units')
  const me = useMe()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const trees = useQuery(treesQuery)
  const on = search.date ?? today()
  const tree = search.tree ?? trees.data?.[0]?.id
  const change = (part: Partial<UnitsSearch>) => void navigate({ search: (before) => ({ ...before, ...part }) })
  const day = <DayField aria-label={t('day')} value={on} onChange={(date) => change({ date: date === today() ? undefined : date, page: undefined })} />
  const choice = (trees.data?.length ?? 0) > 1 && (
    <Select className="filter" aria-label={t('tree.label')} value={tree} onChange={(chosen: string) => change({ tree: chosen, turned: undefined, page: undefined })} options={trees.data?.map((one) => ({ value: one.id, label: one.name }))} popupMatchSelectWidth={false} />
  )
  const more = [
    { key: 'merge', label: <Link to="/units/merge">{t('arrange.do.merge')}</Link> },
    { key: 'split', label: <Link to="/units/split">{t('arrange.do.split')}</Link> },
    ...(may(me, 'import-in-bulk') ? [{ key: 'import', label: <Link to="/units/import">{t('import.do')}</Link> }] : []),
  ]
  return (
    <PageFrame
      title={trees.data?.find((one) => one.id === tree)?.name ?? t('title')}
      actions={
        may(me, 'change-units') && (
          <>
            <Dropdown menu={{ items: more }} trigger={['click']}><Button>{t('rearrange')} <DownOutlined aria-hidden /></Button></Dropdown>
            <Button type="primary" onClick={() => change({ adds: true })}>{t('add.do')}</Button>
          </>
        )
      }
    >
      <Segmented className="units-view" aria-label={t('view.label')} value={search.view ?? 'tree'} onChange={(view) => change({ view: view === 'list' ? 'list' : undefined, page: undefined })} options={[{ value: 'tree', label: t('view.tree') }, { value: 'list', label: t('view.list') }]} />
      <RefusalAlert error={trees.error} onRetry={() => void trees.refetch()} />
      {search.view === 'list' ? (
        <UnitList tree={tree} on={on} search={search} onSearch={change} filters={<>{day}{choice}</>} />
      ) : (
        <>
          <div className="list-tools" role="search" aria-label={t('title')}>
            <SearchField hint={t('searchHint')} value={search.search} onSearch={(text) => change({ search: text, turned: undefined, all: undefined })} />
            {day}
            {choice}
          </div>
          {tree ? <UnitTree tree={tree} on={on} search={search} onSearch={change} /> : trees.isPending ? <Skeleton active /> : <EmptyState sentence={t('tree.none')} />}
        </>
      )}
      {search.adds && may(me, 'change-units') && <AddUnit on={on} onClose={() => change({ adds: undefined })} />}
    </PageFrame>
  )
}
