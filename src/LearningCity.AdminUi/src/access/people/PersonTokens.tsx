import { useQuery } from '@tanstack/react-query'
import { App, Button, Table } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, read, useAct, type PersonalTokenLine } from '@/kernel/api'
import { dayOf, shownDay } from '@/kernel/format'
import { ConfirmDanger, Panel, StatusTag } from '@/kernel/parts'
import { useReachableScrolling } from '@/kernel/parts/useReachableScrolling'
import { peopleKeys } from './keys'

/** Which programs work in somebody's name. Shown when there are some, and to whoever may see them. */
export function PersonTokens({ account, name }: { account: string; name: string }) {
  const { t } = useTranslation(['people', 'access'])
  const { message } = App.useApp()
  const host = useReachableScrolling<HTMLDivElement>()
  const [asked, ask] = useState<PersonalTokenLine>()
  const tokens = useQuery({
    queryKey: peopleKeys.tokens(account),
    queryFn: () => read(api.GET('/api/v1/accounts/{account}/tokens', { params: { path: { account }, query: { size: 100 } } })),
  })
  const revoke = useAct({
    act: ({ token, reason }: { token: string; reason: string }) => read(api.POST('/api/v1/accounts/{account}/tokens/{token}/revoke', { params: { path: { account, token } }, body: { reason } })),
    touches: () => [peopleKeys.tokens(account)],
    onDone: () => {
      ask(undefined)
      void message.success(t('tokens.done'))
    },
  })
  if (!tokens.data || tokens.data.total === 0) return null
  return (
    <Panel title={t('access:profile.tokens')}>
      <div ref={host}>
        <Table<PersonalTokenLine>
          size="small"
          aria-label={t('access:profile.tokens')}
          rowKey="id"
          dataSource={tokens.data.items}
          pagination={false}
          scroll={{ x: 'max-content' }}
          columns={[
            { key: 'name', title: t('access:tokens.name'), dataIndex: 'name' },
            { key: 'rights', title: t('access:tokens.rights'), render: (_, one) => t(one.readsOnly ? 'access:tokens.readsOnly' : 'access:tokens.readsAndWrites') },
            { key: 'created', title: t('access:tokens.created'), render: (_, one) => shownDay(dayOf(one.createdAt)) },
            { key: 'until', title: t('access:tokens.until'), render: (_, one) => shownDay(one.validTo) },
            { key: 'used', title: t('access:tokens.used'), render: (_, one) => (one.lastUsedOn ? shownDay(one.lastUsedOn) : t('access:tokens.neverUsed')) },
            { key: 'state', title: t('access:tokens.state'), render: (_, one) => <StatusTag tone={one.works ? 'good' : 'aside'} word={t(one.works ? 'access:tokens.works' : one.revokedAt ? 'access:tokens.revoked' : 'access:tokens.ranOut')} /> },
            { key: 'act', title: <span className="unseen">{t('access:actions')}</span>, render: (_, one) => one.works && <Button size="small" onClick={() => { revoke.reset(); ask(one) }}>{t('access:tokens.revoke')}</Button> },
          ]}
        />
      </div>
      {asked && (
        <ConfirmDanger
          question={t('tokens.question', { token: asked.name, name })}
          consequence={t('access:tokens.revokeConsequence')}
          action={t('access:tokens.revoke')}
          reason={t('reason')}
          isPending={revoke.isPending}
          error={revoke.error}
          onConfirm={(reason) => revoke.mutate({ token: asked.id, reason })}
          onCancel={() => ask(undefined)}
        />
      )}
    </Panel>
  )
}
