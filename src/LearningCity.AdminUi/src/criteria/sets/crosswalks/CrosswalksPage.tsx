import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { getRouteApi, Outlet, type LinkProps } from '@tanstack/react-router'
import { Button, Grid, Select } from 'antd'
import { useTranslation } from 'react-i18next'
import { may, useMe } from '@/access/me'
import { api, read, type CrosswalkLine, type CrosswalkSide } from '@/kernel/api'
import { dayOf, shownDay } from '@/kernel/format'
import { useClearing } from '@/kernel/forms/useClearing'
import { DataList, PageFrame, type DataColumn } from '@/kernel/parts'
import { versionsQuery } from '../keys'
import { crosswalkStates } from '../routes'
import '../sets.css'
import { CrosswalkStateTag } from './CrosswalkStateTag'
import { crosswalkKeys } from './keys'
import { useSides } from './sides'

const route = getRouteApi('/shell/crosswalks')

/** The crosswalks, the newest first; a line opens to what it pairs. */
export function CrosswalksPage() {
  const { t } = useTranslation('sets')
  const clearing = useClearing()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const mayDraft = may(useMe(), 'draft-criteria-set')
  const isWide = Grid.useBreakpoint().md ?? innerWidth >= 768
  const { set, state, page, size } = search
  const filter = { set, state, page, size }
  const versions = useQuery(versionsQuery)
  const found = useQuery({
    queryKey: crosswalkKeys.list(filter),
    queryFn: () => read(api.GET('/api/v1/crosswalks', { params: { query: filter } })),
    placeholderData: keepPreviousData,
  })
  const sideOf = useSides(found.data?.items.flatMap((one) => [one.left, one.right]) ?? [])
  const change = (part: Partial<typeof search>) => void navigate({ search: (before) => ({ ...before, ...part }) })
  const end = (side: CrosswalkSide) => {
    const { set: title, version, code, name } = sideOf(side)
    return <span className="crosswalk-end"><span><span className="cell-code">{code}</span> {name}</span><span className="note">{title && t('version.named', { title, version })}</span></span>
  }
  const columns: DataColumn<CrosswalkLine>[] = [
    { key: 'left', title: isWide ? t('crosswalk.left') : t('crosswalk.one'), cell: (one) => (isWide ? end(one.left) : <span className="crosswalk-end">{end(one.left)}{end(one.right)}<CrosswalkStateTag state={one.state} /></span>) },
    { key: 'right', title: t('crosswalk.right'), responsive: ['md'], cell: (one) => end(one.right) },
    { key: 'state', title: t('list.state'), responsive: ['md'], cell: (one) => <CrosswalkStateTag state={one.state} /> },
    { key: 'drafted', title: t('list.drafted'), responsive: ['md'], cell: (one) => shownDay(dayOf(one.draftedAt)), isFigure: true },
    { key: 'published', title: t('list.published'), responsive: ['md'], cell: (one) => (one.publishedAt ? shownDay(dayOf(one.publishedAt)) : '–'), isFigure: true },
  ]
  return (
    <PageFrame title={t('crosswalk.title')} actions={mayDraft && <Button type="primary" onClick={() => void navigate({ to: '/crosswalks/new', search: (before) => before })}>{t('crosswalk.draft')}</Button>}>
      <p className="note">{t('crosswalk.what')}</p>
      <DataList
        label={t('crosswalk.title')}
        columns={columns}
        rows={found.data?.items}
        total={found.data?.total}
        rowKey={(one) => one.id}
        opens={(one) => ({ to: '/crosswalks/$crosswalk', params: { crosswalk: one.id }, search }) as LinkProps}
        search={search}
        onSearch={change}
        isLoading={found.isFetching && (found.isPlaceholderData || !found.data)}
        error={found.error}
        onRetry={() => void found.refetch()}
        empty={t(mayDraft ? 'crosswalk.emptyDraft' : 'crosswalk.empty')}
        filters={
          <>
            <Select allowClear={clearing} className="filter filter-wide" aria-label={t('list.title')} placeholder={t('crosswalk.allSets')} value={set} onChange={(chosen?: string) => change({ set: chosen, page: undefined })} options={versions.data?.items.map((one) => ({ value: one.id, label: t('version.named', { title: one.title, version: one.version }) }))} popupMatchSelectWidth={Math.min(480, innerWidth - 32)} />
            <Select allowClear={clearing} className="filter" aria-label={t('list.state')} placeholder={t('list.allStates')} value={state} onChange={(chosen?: (typeof crosswalkStates)[number]) => change({ state: chosen, page: undefined })} options={crosswalkStates.map((one) => ({ value: one, label: t(`crosswalk.state.${one}`) }))} />
          </>
        }
      />
      <Outlet />
    </PageFrame>
  )
}
