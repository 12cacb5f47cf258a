import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, read, seen, useAct, type ListedUnitType } from '@/kernel/api'
import { ConfirmDanger } from '@/kernel/parts'
import { unitKeys } from '../keys'
import { typesQuery } from '../queries'
import { NamedTable } from './NamedTable'

/** The types of units; one that is out of use stays with the units that have it. */
export function TypeTable({ mayChange }: { mayChange: boolean }) {
  const { t } = useTranslation('units')
  const types = useQuery(typesQuery)
  const [asked, ask] = useState<ListedUnitType>()
  const retire = useAct({
    act: (type: ListedUnitType, key) => read(api.POST('/api/v1/unit-types/{type}/retirement', { params: { path: { type: type.id }, header: { 'If-Match': seen(type.revision), 'Idempotency-Key': key } } })),
    touches: () => [unitKeys.all],
    onDone: () => ask(undefined),
    onRefused: (refusal) => { if (refusal.kind === 'stale') void types.refetch() },
  })
  return (
    <>
      <NamedTable<ListedUnitType>
        label={t('structure.types')}
        rows={types.data}
        error={types.error}
        onRetry={() => void types.refetch()}
        empty={t('structure.noTypes')}
        name={(type) => <Link to="/units" search={{ view: 'list', type: type.id }}>{type.name}</Link>}
        columns={mayChange ? [{ key: 'act', title: <span className="unseen">{t('structure.act')}</span>, render: (_, type) => !type.isRetired && <Button size="small" aria-label={t('structure.retireOf', { name: type.name })} onClick={() => ask(type)}>{t('structure.retire')}</Button> }] : []}
      />
      {asked && (
        <ConfirmDanger
          question={t('structure.retireTypeQuestion', { name: asked.name })}
          consequence={t('structure.retireTypeConsequence')}
          action={t('structure.retire')}
          isPending={retire.isPending}
          error={retire.error}
          onConfirm={() => retire.mutate(types.data?.find((type) => type.id === asked.id) ?? asked)}
          onCancel={() => { retire.reset(); ask(undefined) }}
        />
      )}
    </>
  )
}
