import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { Button, Grid, Select } from 'antd'
import { useTranslation } from 'react-i18next'
import { may, useMe } from '@/access/me'
import { addresses } from '@/app/addresses'
import { api, read, type CriteriaSetLine } from '@/kernel/api'
import { dayOf, shownDay } from '@/kernel/format'
import { useClearing } from '@/kernel/forms/useClearing'
import { DataList, PageFrame, StatusTag, type DataColumn } from '@/kernel/parts'
import { setKeys } from '../keys'
import { SetStateTag } from '../parts'
import { setStates } from '../routes'
import '../sets.css'

const route = getRouteApi('/shell/criteria-sets')

/** The versions of the criteria sets, the newest of each code first. */
export function SetsPage() {
  const { t } = useTranslation('sets')
  const clearing = useClearing()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const go = useNavigate()
  const mayDraft = may(useMe(), 'draft-criteria-set')
  const isWide = Grid.useBreakpoint().md ?? innerWidth >= 768
  const { state, page, size } = search
  const filter = { state, page, size }
  const sets = useQuery({
    queryKey: setKeys.list(filter),
    queryFn: () => read(api.GET('/api/v1/criteria-sets', { params: { query: filter } })),
    placeholderData: keepPreviousData,
  })
  const change = (part: Partial<typeof search>) => void navigate({ search: (before) => ({ ...before, ...part }) })
  const columns: DataColumn<CriteriaSetLine>[] = [
    { key: 'title', title: t('member.title'), cell: (set) => (isWide ? set.title : <NarrowSet set={set} />) },
    { key: 'code', title: t('member.code'), responsive: ['md'], cell: (set) => <code>{set.code}</code> },
    { key: 'version', title: t('member.version'), responsive: ['md'], cell: (set) => set.version, isFigure: true },
    { key: 'state', title: t('list.state'), responsive: ['md'], cell: (set) => <SetStates set={set} /> },
    { key: 'drafted', title: t('list.drafted'), responsive: ['md'], cell: (set) => shownDay(dayOf(set.draftedAt)), isFigure: true },
    { key: 'published', title: t('list.published'), responsive: ['md'], cell: (set) => (set.publishedAt ? shownDay(dayOf(set.publishedAt)) : '–'), isFigure: true },
  ]
  const bringIn = mayDraft && <Button type="primary" onClick={() => void go({ to: '/criteria-sets/import' })}>{t('import.title')}</Button>
  return (
    <PageFrame title={t('list.title')} actions={bringIn}>
      <DataList
        label={t('list.title')}
        columns={columns}
        rows={sets.data?.items}
        total={sets.data?.total}
        rowKey={(set) => set.id}
        opens={(set) => addresses.set(set.id)}
        search={search}
        onSearch={change}
        isLoading={sets.isFetching && (sets.isPlaceholderData || !sets.data)}
        error={sets.error}
        onRetry={() => void sets.refetch()}
        empty={t(mayDraft ? 'list.emptyDraft' : 'list.empty')}
        filters={
          <Select allowClear={clearing} className="filter" aria-label={t('list.state')} placeholder={t('list.allStates')} value={state} onChange={(chosen?: (typeof setStates)[number]) => change({ state: chosen, page: undefined })} options={setStates.map((one) => ({ value: one, label: t(`state.${one}`) }))} />
        }
      />
    </PageFrame>
  )
}

function SetStates({ set }: { set: CriteriaSetLine }) {
  const { t } = useTranslation('sets')
  return <span className="set-states"><SetStateTag state={set.state} />{!set.isFaultless && <StatusTag tone="doubtful" word={t('list.faulty')} />}</span>
}

/** On a phone a version is one cell. */
function NarrowSet({ set }: { set: CriteriaSetLine }) {
  const { t } = useTranslation('sets')
  return (
    <span className="crosswalk-end">
      {set.title}
      <span className="note">{set.code} · {t('version.one', { version: set.version })}</span>
      <SetStates set={set} />
    </span>
  )
}
