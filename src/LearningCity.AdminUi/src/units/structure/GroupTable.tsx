import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, read, seen, useAct, type ListedUnitGroup } from '@/kernel/api'
import { today } from '@/kernel/format'
import { ConfirmDanger, Figure } from '@/kernel/parts'
import { unitKeys } from '../keys'
import { groupsQuery } from '../queries'
import { NamedTable } from './NamedTable'

/** The groups, with how many belong to each today. */
export function GroupTable({ mayChange }: { mayChange: boolean }) {
  const { t } = useTranslation('units')
  const groups = useQuery(groupsQuery(today()))
  const [asked, ask] = useState<ListedUnitGroup>()
  const retire = useAct({
    act: (group: ListedUnitGroup, key) => read(api.POST('/api/v1/unit-groups/{group}/retirement', { params: { path: { group: group.id }, header: { 'If-Match': seen(group.revision), 'Idempotency-Key': key } } })),
    touches: () => [unitKeys.all],
    onDone: () => ask(undefined),
    onRefused: (refusal) => { if (refusal.kind === 'stale') void groups.refetch() },
  })
  return (
    <>
      <NamedTable<ListedUnitGroup>
        label={t('structure.groups')}
        rows={groups.data}
        error={groups.error}
        onRetry={() => void groups.refetch()}
        empty={t('structure.noGroups')}
        name={(group) => <Link to="/unit-structure" search={{ part: 'groups', group: group.id }}>{group.name}</Link>}
        columns={[
          { key: 'members', title: t('structure.members'), align: 'right', className: 'cell-figure', render: (_, group) => <Figure value={group.members} /> },
          ...(mayChange ? [{ key: 'act', title: <span className="unseen">{t('structure.act')}</span>, render: (_: unknown, group: ListedUnitGroup) => !group.isRetired && <Button size="small" aria-label={t('structure.retireOf', { name: group.name })} onClick={() => ask(group)}>{t('structure.retire')}</Button> }] : []),
        ]}
      />
      {asked && (
        <ConfirmDanger
          question={t('structure.retireGroupQuestion', { name: asked.name })}
          consequence={t('structure.retireGroupConsequence')}
          action={t('structure.retire')}
          isPending={retire.isPending}
          error={retire.error}
          onConfirm={() => retire.mutate(groups.data?.find((group) => group.id === asked.id) ?? asked)}
          onCancel={() => { retire.reset(); ask(undefined) }}
        />
      )}
    </>
  )
}
