import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { Button, Pagination, Segmented, Skeleton } from 'antd'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { may, useMe } from '@/access/me'
import { api, read } from '@/kernel/api'
import { EmptyState, PageFrame, RefusalAlert } from '@/kernel/parts'
import { inboxKeys } from '../keys'
import { InboxMessage } from './InboxMessage'
import { useReading } from './useReading'
import '../reminders.css'

const route = getRouteApi('/shell/inbox')
const usualSize = 20

/** What the product and the office have said to whoever asks, the newest first. */
export function InboxPage() {
  const { t } = useTranslation(['reminders', 'common'])
  const me = useMe()
  const { unread, open, page = 1, size = usualSize } = route.useSearch()
  const navigate = route.useNavigate()
  const filter = { unread, page, size }
  const inbox = useQuery({
    queryKey: inboxKeys.list(filter),
    queryFn: () => read(api.GET('/api/v1/inbox', { params: { query: filter } })),
    placeholderData: keepPreviousData,
  })
  const reading = useReading()
  const { mutate: markRead } = reading
  const opened = inbox.data?.items.find((item) => item.id === open && !item.readAt)?.id
  useEffect(() => {
    if (opened) markRead([opened])
  }, [opened, markRead])
  const change = (part: Partial<ReturnType<typeof route.useSearch>>) => void navigate({ search: (before) => ({ ...before, ...part }), resetScroll: false })
  const count = inbox.data?.unread ?? 0
  const empty = unread ? t('inbox.noneUnread') : may(me, 'enter-values', 'ready-report', 'send-report') ? t('inbox.emptyForUnit') : t('inbox.empty')
  return (
    <PageFrame
      title={t('inbox.title')}
      beside={inbox.data && <span>{count > 0 ? t('inbox.unreadCount', { count }) : t('inbox.allRead')}</span>}
      actions={<Button disabled={count === 0} loading={reading.isPending && reading.variables?.length === 0} onClick={() => reading.mutate([])}>{t('inbox.readAll')}</Button>}
      error={inbox.error}
      onRetry={() => void inbox.refetch()}
    >
      <RefusalAlert error={reading.error} />
      <div className="list-tools">
        <Segmented
          aria-label={t('inbox.which')}
          value={unread ? 'unread' : 'all'}
          onChange={(which) => change({ unread: which === 'unread' ? true : undefined, page: undefined, open: undefined })}
          options={[{ value: 'all', label: t('inbox.all') }, { value: 'unread', label: t('inbox.unread') }]}
        />
      </div>
      {!inbox.data ? (
        <Skeleton active title={false} paragraph={{ rows: 8 }} />
      ) : inbox.data.items.length === 0 ? (
        <EmptyState sentence={empty} />
      ) : (
        <ul className="messages" aria-label={t('inbox.title')}>
          {inbox.data.items.map((item) => (
            <InboxMessage
              key={item.id}
              item={item}
              isOpen={item.id === open}
              onToggle={() => change({ open: item.id === open ? undefined : item.id })}
            />
          ))}
        </ul>
      )}
      {inbox.data && (
        <Pagination
          align="end" size="small" hideOnSinglePage showSizeChanger={false} current={page} pageSize={size} total={inbox.data.total}
          showTotal={(all, [from, to]) => t('common:list.range', { from, to, all })}
          onChange={(next) => change({ page: next === 1 ? undefined : next, open: undefined })}
        />
      )}
    </PageFrame>
  )
}
