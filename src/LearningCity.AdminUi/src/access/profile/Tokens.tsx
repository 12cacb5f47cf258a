import { useQuery } from '@tanstack/react-query'
import { Button, Table } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, read, useAct, type PersonalTokenLine } from '@/kernel/api'
import { dayOf, shownDay } from '@/kernel/format'
import { ConfirmDanger } from '@/kernel/parts/ConfirmDanger'
import { EmptyState } from '@/kernel/parts/EmptyState'
import { RefusalAlert } from '@/kernel/parts/RefusalAlert'
import { StatusTag } from '@/kernel/parts/StatusTag'
import { IssueToken } from './IssueToken'

export const tokenKey = ['me', 'tokens'] as const

/** Which programs work in the account's name. */
export function Tokens() {
  const { t } = useTranslation('access')
  const [isIssuing, issue] = useState(false)
  const [asked, ask] = useState<PersonalTokenLine>()
  const tokens = useQuery({ queryKey: tokenKey, queryFn: () => read(api.GET('/api/v1/me/tokens', { params: { query: { size: 100 } } })) })
  const revoke = useAct({
    act: (token: string) => read(api.POST('/api/v1/me/tokens/{token}/revoke', { params: { path: { token } } })),
    touches: () => [tokenKey],
    onDone: () => ask(undefined),
  })
  return (
    <div className="stack">
      <p className="note">{t('tokens.what')}</p>
      <div><Button type="primary" onClick={() => issue(true)}>{t('tokens.issue')}</Button></div>
      <RefusalAlert error={tokens.error} onRetry={() => void tokens.refetch()} />
      <Table<PersonalTokenLine>
        size="small"
        aria-label={t('profile.tokens')}
        rowKey="id"
        dataSource={tokens.data?.items}
        loading={tokens.isLoading && { delay: 200 }}
        pagination={false}
        scroll={{ x: 'max-content' }}
        locale={{ emptyText: <EmptyState sentence={t('tokens.empty')} /> }}
        columns={[
          { key: 'name', title: t('tokens.name'), dataIndex: 'name' },
          { key: 'rights', title: t('tokens.rights'), render: (_, one) => t(one.readsOnly ? 'tokens.readsOnly' : 'tokens.readsAndWrites') },
          { key: 'created', title: t('tokens.created'), render: (_, one) => shownDay(dayOf(one.createdAt)) },
          { key: 'until', title: t('tokens.until'), render: (_, one) => shownDay(one.validTo) },
          { key: 'used', title: t('tokens.used'), render: (_, one) => (one.lastUsedOn ? shownDay(one.lastUsedOn) : t('tokens.neverUsed')) },
          { key: 'state', title: t('tokens.state'), render: (_, one) => <StatusTag tone={one.works ? 'good' : 'aside'} word={t(one.works ? 'tokens.works' : one.revokedAt ? 'tokens.revoked' : 'tokens.ranOut')} /> },
          { key: 'act', title: <span className="unseen">{t('actions')}</span>, render: (_, one) => one.works && <Button size="small" onClick={() => ask(one)}>{t('tokens.revoke')}</Button> },
        ]}
      />
      {isIssuing && <IssueToken onClose={() => issue(false)} />}
      {asked && (
        <ConfirmDanger
          question={t('tokens.revokeQuestion', { name: asked.name })}
          consequence={t('tokens.revokeConsequence')}
          action={t('tokens.revoke')}
          isPending={revoke.isPending}
          error={revoke.error}
          onConfirm={() => revoke.mutate(asked.id)}
          onCancel={() => ask(undefined)}
        />
      )}
    </div>
  )
}
