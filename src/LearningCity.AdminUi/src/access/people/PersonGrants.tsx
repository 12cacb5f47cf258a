import { useQueryClient } from '@tanstack/react-query'
import { App, Button, Table } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, read, seen, useAct, type AccountCard, type GrantLine } from '@/kernel/api'
import { ConfirmDanger, EmptyState, Panel } from '@/kernel/parts'
import { useReachableScrolling } from '@/kernel/parts/useReachableScrolling'
import { useUnitNames } from '@/units/parts/useUnitNames'
import { GrantDays, GrantEnd, GrantOrigin } from './grantCells'
import { GrantTag } from './GrantTag'
import { peopleKeys } from './keys'
import { useAccountNames } from './names'
import { isOpen } from './standing'

/** Every grant of an account, past ones too; those that hold can be ended. */
export function PersonGrants({ card, mayEnd }: { card: AccountCard; mayEnd: boolean }) {
  const { t } = useTranslation(['people', 'access'])
  const queries = useQueryClient()
  const { message } = App.useApp()
  const host = useReachableScrolling<HTMLDivElement>()
  const [asked, ask] = useState<string>()
  const unitName = useUnitNames(card.grants.map((grant) => grant.unit))
  const names = useAccountNames()
  const asking = card.grants.find((grant) => grant.id === asked)
  const scopeOf = (grant: GrantLine) => (grant.unit === null ? t('city') : unitName(grant.unit))
  const end = useAct({
    act: ({ grant, revision, reason }: { grant: string; revision: number; reason: string }, key) =>
      read(api.POST('/api/v1/grants/{grant}/end', { params: { path: { grant }, header: { 'Idempotency-Key': key, 'If-Match': seen(revision) } }, body: { reason } })),
    touches: () => [peopleKeys.all],
    onDone: () => {
      ask(undefined)
      void message.success(t('grant.endDone'))
    },
    onRefused: (refusal) => refusal.kind === 'stale' && void queries.invalidateQueries({ queryKey: peopleKeys.one(card.id) }),
  })
  return (
    <Panel title={t('grants.title')}>
      <div ref={host}>
        <Table<GrantLine>
          size="small"
          aria-label={t('grants.title')}
          rowKey="id"
          dataSource={card.grants}
          pagination={false}
          scroll={{ x: 'max-content' }}
          locale={{ emptyText: <EmptyState sentence={t('grants.none')} /> }}
          columns={[
            { key: 'role', title: t('role'), render: (_, grant) => <span className="grant-cell">{t(`roles.${grant.role}`)}<span className="note">{scopeOf(grant)}</span></span> },
            { key: 'days', title: t('grants.days'), render: (_, grant) => <span className="grant-cell"><GrantDays grant={grant} /><span><GrantTag grant={grant} /></span></span> },
            { key: 'given', title: t('grants.given'), render: (_, grant) => <GrantOrigin grant={grant} names={names} /> },
            { key: 'ended', title: t('grants.ended'), render: (_, grant) => <GrantEnd grant={grant} names={names} /> },
            {
              key: 'act',
              title: <span className="unseen">{t('access:actions')}</span>,
              render: (_, grant) => mayEnd && isOpen(grant) && (
                <Button size="small" onClick={() => { end.reset(); ask(grant.id) }} aria-label={t('grant.endThis', { role: t(`roles.${grant.role}`), scope: scopeOf(grant) })}>{t('grant.end')}</Button>
              ),
            },
          ]}
        />
      </div>
      {asking && (
        <ConfirmDanger
          question={t('grant.endQuestion', { role: t(`roles.${asking.role}`), scope: scopeOf(asking), name: card.displayName })}
          consequence={t('grant.endConsequence')}
          action={t('grant.end')}
          reason={t('reason')}
          isPending={end.isPending}
          error={end.error}
          onConfirm={(reason) => end.mutate({ grant: asking.id, revision: asking.revision, reason })}
          onCancel={() => ask(undefined)}
        />
      )}
    </Panel>
  )
}
