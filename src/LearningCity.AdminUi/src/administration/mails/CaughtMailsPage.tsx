import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { getRouteApi, Outlet } from '@tanstack/react-router'
import { Alert, Grid } from 'antd'
import { useTranslation } from 'react-i18next'
import { api, read, type CaughtMailLine } from '@/kernel/api'
import { shownInstant } from '@/kernel/format'
import { DataList, PageFrame, type DataColumn } from '@/kernel/parts'
import { mailKeys, mailStateQuery } from '../keys'
import './mails.css'

const route = getRouteApi('/shell/caught-mails')

/** While the page stands open, a mail that is just being sent appears by itself. */
const glance = 10_000

/** Hộp thư thử: mails that were kept instead of sent, the newest first. */
export function CaughtMailsPage() {
  const { t } = useTranslation('administration')
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const isWide = Grid.useBreakpoint().md ?? innerWidth >= 768
  const { page, size } = search
  const filter = { page, size }
  const mails = useQuery({
    queryKey: mailKeys.caught(filter),
    queryFn: () => read(api.GET('/api/v1/caught-mails', { params: { query: filter } })),
    placeholderData: keepPreviousData,
    refetchInterval: glance,
  })
  const server = useQuery(mailStateQuery).data?.server
  const columns: DataColumn<CaughtMailLine>[] = [
    { key: 'subject', title: t('mails.subject'), cell: (one) => <span className="mail-subject">{one.subject}{!isWide && <span className="note">{one.name}, {one.address}</span>}{!isWide && <span className="note">{shownInstant(one.at)}</span>}</span> },
    { key: 'name', title: t('mails.to'), responsive: ['md'], cell: (one) => <span className="mail-subject">{one.name}<span className="note">{one.address}</span></span> },
    { key: 'at', title: t('mails.at'), responsive: ['md'], isFigure: true, cell: (one) => shownInstant(one.at) },
  ]
  return (
    <PageFrame title={t('mails.title')}>
      <p className="note">{t('mails.what')}</p>
      {server && server !== 'caught' && <Alert type="info" showIcon title={t(`mails.off.${server}`)} />}
      <DataList
        label={t('mails.title')}
        columns={columns}
        rows={mails.data?.items}
        total={mails.data?.total}
        rowKey={(one) => one.message}
        opens={(one) => ({ to: '/caught-mails/$message', params: { message: one.message }, search })}
        search={search}
        onSearch={(part) => void navigate({ search: (before) => ({ ...before, ...part }) })}
        isLoading={mails.isPlaceholderData || mails.isLoading}
        error={mails.error}
        onRetry={() => void mails.refetch()}
        empty={t('mails.empty')}
      />
      <Outlet />
    </PageFrame>
  )
}
