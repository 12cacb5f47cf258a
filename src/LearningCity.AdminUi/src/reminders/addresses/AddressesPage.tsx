import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { Button, Grid, Skeleton } from 'antd'
import { useTranslation } from 'react-i18next'
import { api, read, type AddressLine } from '@/kernel/api'
import { DataList, PageFrame, StatusTag, type DataColumn } from '@/kernel/parts'
import { CountButtons } from '../CountButtons'
import { addressKeys } from '../keys'
import { TroubleAnswer } from '../reach/Trouble'
import { RemindersLinks } from '../RemindersLinks'
import { standings } from '../routes'
import { AddressDrawer } from './AddressDrawer'
import { choices, standingTones } from './words'
import '../reminders.css'
import '../reach/reach.css'

const route = getRouteApi('/shell/reminders/addresses')

/** How everybody who is reminded is reached outside the inbox; what fails stands first. */
export function AddressesPage() {
  const { t } = useTranslation(['reach', 'reminders'])
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const isWide = Grid.useBreakpoint().md ?? innerWidth >= 768
  const { standing, search: words, page, size, open } = search
  const filter = { standing, search: words, page, size }
  const lines = useQuery({
    queryKey: addressKeys.list(filter),
    queryFn: () => read(api.GET('/api/v1/reminder-addresses', { params: { query: filter } })),
    placeholderData: keepPreviousData,
  })
  const counts = lines.data?.counts
  const opened = lines.data?.items.find((line) => line.account === open)
  const change = (part: Partial<typeof search>) => void navigate({ search: (before) => ({ ...before, ...part }), resetScroll: false })
  const columns: DataColumn<AddressLine>[] = [
    {
      key: 'who',
      title: t('reminders:recipient'),
      cell: (line) => (
        <span className="address-who">
          <span className="ledger-name">{line.accountName}</span>
          <span className="note">{line.unitName ?? t('addresses.wholeCity')}</span>
          {!isWide && <><Standing line={line} />{line.standing !== 'missing' && <Addresses line={line} />}<Choice line={line} /></>}
        </span>
      ),
    },
    { key: 'addresses', title: t('addresses.reachedAt'), responsive: ['md'], cell: (line) => <Addresses line={line} /> },
    { key: 'choice', title: t('addresses.choice'), responsive: ['md'], cell: (line) => <Choice line={line} /> },
    { key: 'standing', title: t('reminders:stateOf'), responsive: ['md'], cell: (line) => <Standing line={line} /> },
    {
      key: 'act',
      title: <span className="unseen">{t('addresses.edit')}</span>,
      cell: (line) => <Button size="small" onClick={() => change({ open: line.account })} aria-label={t('addresses.editOf', { name: line.accountName })}>{t('addresses.edit')}</Button>,
    },
  ]
  return (
    <PageFrame title={t('addresses.title')}>
      <RemindersLinks here="addresses" />
      <p className="note">{t('addresses.what')}</p>
      {counts ? (
        <CountButtons
          label={t('reminders:stateOf')}
          all={t('standing.all')}
          counts={standings.map((one) => ({ key: one, word: t(`standing.${one}`), count: counts.find((count) => count.standing === one)?.count ?? 0 }))}
          chosen={standing}
          onChoose={(one) => change({ standing: one, page: undefined })}
        />
      ) : !lines.error && <Skeleton active title={false} paragraph={{ rows: 1 }} />}
      <DataList
        label={t('addresses.title')}
        columns={columns}
        rows={lines.data?.items}
        total={lines.data?.total}
        rowKey={(line) => line.account}
        search={search}
        onSearch={change}
        isLoading={lines.isFetching && (lines.isPlaceholderData || !lines.data)}
        error={lines.error}
        onRetry={() => void lines.refetch()}
        searchHint={t('addresses.searchHint')}
        empty={t('addresses.empty')}
      />
      {opened && <AddressDrawer key={opened.account} listed={opened} onClose={() => change({ open: undefined })} />}
    </PageFrame>
  )
}

function Standing({ line }: { line: AddressLine }) {
  const { t } = useTranslation('reach')
  return (
    <span className="address-cell">
      <StatusTag tone={standingTones[line.standing]} word={t(`standing.${line.standing}`)} />
      {line.trouble && <span className="note"><TroubleAnswer trouble={line.trouble} /></span>}
    </span>
  )
}

function Addresses({ line }: { line: AddressLine }) {
  return <span className="address-cell">{[line.mailAddress ?? line.phone ?? '–', line.mailAddress && line.phone].filter(Boolean).map((one) => <span key={one}>{one}</span>)}</span>
}

function Choice({ line }: { line: AddressLine }) {
  const { t } = useTranslation('reach')
  return <span className="address-cell">{choices(t, line).map((one) => <span key={one} className="note">{one}</span>)}</span>
}
