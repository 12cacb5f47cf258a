import { useQuery } from '@tanstack/react-query'
import { App, Button, Table } from 'antd'
import { useTranslation } from 'react-i18next'
import { api, read, useAct, type SessionLine } from '@/kernel/api'
import { shownInstant } from '@/kernel/format'
import { RefusalAlert } from '@/kernel/parts/RefusalAlert'
import { StatusTag } from '@/kernel/parts/StatusTag'

const key = ['me', 'sessions'] as const

/** Where the account is signed in, and how to end it there. */
export function Sessions() {
  const { t } = useTranslation('access')
  const { message } = App.useApp()
  const sessions = useQuery({ queryKey: key, queryFn: () => read(api.GET('/api/v1/me/sessions', { params: { query: { size: 100 } } })) })
  const end = useAct({ act: (session: string) => read(api.POST('/api/v1/me/sessions/{session}/end', { params: { path: { session } } })), touches: () => [key] })
  const endOthers = useAct({
    act: () => read(api.POST('/api/v1/me/sessions/end-others')),
    touches: () => [key],
    onDone: (ended) => void message.success(t('sessions.ended', { count: ended.count })),
  })
  const rows = sessions.data?.items
  return (
    <div className="stack">
      <RefusalAlert error={sessions.error ?? end.error ?? endOthers.error} />
      <Table<SessionLine>
        size="small"
        aria-label={t('profile.sessions')}
        rowKey="id"
        dataSource={rows}
        loading={sessions.isLoading && { delay: 200 }}
        pagination={false}
        scroll={{ x: 'max-content' }}
        columns={[
          { key: 'device', title: t('sessions.device'), render: (_, one) => <span className="clip" title={one.device}>{deviceOf(one.device)}</span> },
          { key: 'address', title: t('sessions.address'), dataIndex: 'address' },
          { key: 'started', title: t('sessions.started'), render: (_, one) => shownInstant(one.startedAt) },
          { key: 'seen', title: t('sessions.seen'), render: (_, one) => shownInstant(one.lastSeenAt) },
          {
            key: 'act',
            title: <span className="unseen">{t('actions')}</span>,
            render: (_, one) =>
              one.isThisOne ? <StatusTag tone="good" word={t('sessions.thisOne')} /> : (
                <Button size="small" loading={end.isPending && end.variables === one.id} onClick={() => end.mutate(one.id)}>{t('sessions.end')}</Button>
              ),
          },
        ]}
      />
      <div><Button disabled={!rows || rows.length < 2} loading={endOthers.isPending} onClick={() => endOthers.mutate(undefined)}>{t('sessions.endOthers')}</Button></div>
    </div>
  )
}

/** The browser and the system out of what a browser says of itself. */
function deviceOf(device: string): string {
  const browser = /(Edg|OPR|Firefox|Chrome|Safari)\/(\d+)/.exec(device)
  const system = /(Windows|Android|iPhone|iPad|Mac OS X|Linux)/.exec(device)
  const name = browser?.[1] === 'Edg' ? 'Edge' : browser?.[1] === 'OPR' ? 'Opera' : browser?.[1]
  return browser ? [`${name} ${browser[2]}`, system?.[1]].filter(Boolean).join(', ') : device || '–'
}
