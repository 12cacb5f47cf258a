import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { getRouteApi, Outlet, useNavigate } from '@tanstack/react-router'
import { Button, Grid } from 'antd'
import { useTranslation } from 'react-i18next'
import { may, useMe } from '@/access/me'
import { api, read, type ListedDocument } from '@/kernel/api'
import { shownDay } from '@/kernel/format'
import { DataList, Figure, PageFrame, type DataColumn } from '@/kernel/parts'
import { useUnitNames } from '@/units/parts/useUnitNames'
import { AddDocument } from './AddDocument'
import { DocumentFilters } from './DocumentFilters'
import { DocumentStateTag } from './DocumentStateTag'
import { documentKeys } from './keys'
import { documentOrders, type DocumentsSearch } from './routes'
import { StorageUse } from './StorageUse'
import './evidence.css'

const route = getRouteApi('/shell/documents')

/** The library of documents: what proves the reports, found by number, issuer and summary without accents. */
export function DocumentsPage() {
  const { t } = useTranslation('evidence')
  const me = useMe()
  const search = route.useSearch()
  const navigate = useNavigate()
  const isWide = Grid.useBreakpoint().md ?? innerWidth >= 768
  const { order, adds: isAdding, ...rest } = search
  const { search: words, unit, issuer, year, kind, state, page, size } = rest
  const filter = { search: words, unit, issuer, year, kind, state, page, size, sort: documentOrders.find((word) => word === order) }
  const documents = useQuery({
    queryKey: documentKeys.list(filter),
    queryFn: () => read(api.GET('/api/v1/documents', { params: { query: filter } })),
    placeholderData: keepPreviousData,
  })
  const nameOf = useUnitNames(documents.data?.items.map((one) => one.unit) ?? [])
  const change = (part: Partial<DocumentsSearch>) => void navigate({ to: '.', search: (before) => ({ ...before, ...part }) })
  const opened = me.functions.filter((held) => held.function === 'open-evidence')
  const own = [...new Set(opened.flatMap((held) => held.units))]
  const isForMany = own.length > 1 || opened.some((held) => held.everywhere)
  const columns: DataColumn<ListedDocument>[] = [
    { key: 'number', title: t('number'), order: { up: 'number' }, responsive: ['md'], cell: (one) => <span className="document-number">{one.number ?? '–'}</span> },
    { key: 'issued', title: t('issuedOn'), order: { down: 'issued' }, responsive: ['md'], isFigure: true, cell: (one) => (one.issuedOn ? shownDay(one.issuedOn) : '–') },
    { key: 'issuer', title: t('issuer'), responsive: ['md'], cell: (one) => one.issuer ?? '–' },
    { key: 'summary', title: t('summary'), order: { up: 'summary' }, opens: true, cell: (one) => (isWide ? <>{one.summary} {one.state !== 'active' && <DocumentStateTag state={one.state} />}</> : <NarrowDocument document={one} />) },
    { key: 'unit', title: t('unit'), responsive: ['md'], cell: (one) => nameOf(one.unit) },
    { key: 'uses', title: t('uses'), responsive: ['md'], isFigure: true, cell: (one) => <Figure value={one.uses} /> },
  ]
  return (
    <PageFrame title={t('title')} actions={may(me, 'add-evidence') && <Button type="primary" onClick={() => change({ adds: true })}>{t('add.do')}</Button>}>
      <StorageUse unit={unit ?? (isForMany ? undefined : own[0])} isForMany={isForMany} />
      <DataList
        label={t('title')}
        columns={columns}
        rows={documents.data?.items}
        total={documents.data?.total}
        rowKey={(one) => one.id}
        opens={(one) => ({ to: '/documents/$document', params: { document: one.id }, search })}
        search={search}
        onSearch={change}
        isLoading={documents.isPlaceholderData || documents.isLoading}
        error={documents.error}
        onRetry={() => void documents.refetch()}
        searchHint={t('searchHint')}
        empty={t(Object.values({ unit, issuer, year, kind, state }).some(Boolean) ? 'emptyFiltered' : 'empty')}
        filters={<DocumentFilters search={search} onFilter={(part) => change({ ...part, page: undefined })} />}
      />
      {isAdding && may(me, 'add-evidence') && <AddDocument unit={unit} onClose={() => change({ adds: undefined })} />}
      <Outlet />
    </PageFrame>
  )
}

/** On a phone a document is one cell. */
function NarrowDocument({ document }: { document: ListedDocument }) {
  return (
    <span className="document-narrow">
      {document.summary}
      <span className="note">{[document.number, document.issuedOn && shownDay(document.issuedOn), document.issuer].filter(Boolean).join(', ')}</span>
      {document.state !== 'active' && <span><DocumentStateTag state={document.state} /></span>}
    </span>
  )
}
