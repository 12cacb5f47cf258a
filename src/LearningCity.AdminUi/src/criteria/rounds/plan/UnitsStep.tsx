import { useQuery } from '@tanstack/react-query'
import { App, Button, Input, Select, Skeleton, Tag } from 'antd'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, read, seen, useAct, type RoundPlan, type RoundSheet, type UnitChoice } from '@/kernel/api'
import { shownDay } from '@/kernel/format'
import { foldedSearch } from '@/kernel/forms/foldedSearch'
import { Panel } from '@/kernel/parts'
import { useStructure } from '@/units/parts/useStructure'
import { treeQuery, treesQuery } from '@/units/queries'
import { roundKeys } from '../keys'
import { RoundRefusal } from '../parts/RoundRefusal'
import { useStale } from '../parts/useStale'
import { AskedTree } from './AskedTree'
import { AskedUnits } from './AskedUnits'

/** Who is asked: units ticked in the tree as it stands on the cut-off day, whole types, whole groups. */
export function UnitsStep({ round, plan }: { round: RoundSheet; plan: RoundPlan }) {
  const { t } = useTranslation('rounds')
  const { message } = App.useApp()
  const [tree, chooseTree] = useState<string>()
  const [ticked, tick] = useState<string[]>([])
  const [kinds, chooseKinds] = useState<string[]>([])
  const [words, search] = useState('')
  const on = round.dates.cutOff
  const structure = useStructure(on)
  const trees = useQuery(treesQuery)
  const chosen = trees.data?.find((one) => one.id === tree) ?? trees.data?.[0]
  const nodes = useQuery({ ...treeQuery(chosen?.id ?? '', on, round.subject), enabled: chosen !== undefined })
  const asked = useMemo(() => new Set(plan.participants.map((unit) => unit.unit)), [plan])
  const readAgain = useStale(round.id)
  const add = useAct({
    act: ({ revision, units }: { revision: number; units: UnitChoice[] }, key) =>
      read(api.POST('/api/v1/rounds/{round}/participants', { params: { path: { round: round.id }, header: { 'Idempotency-Key': key, 'If-Match': seen(revision) } }, body: { tree: chosen!.code, units } })),
    touches: () => [roundKeys.all],
    onDone: () => {
      tick([])
      chooseKinds([])
      void message.success(t('plan.unitsAdded'))
    },
    onRefused: readAgain,
  })
  const typesHere = new Set(nodes.data?.map((node) => node.type))
  const kindOptions = [
    { label: t('plan.types'), options: structure?.types.filter((type) => typesHere.has(type.value)).map((type) => ({ value: `type:${type.value}`, label: t('plan.everyOfType', { type: type.label }) })) ?? [] },
    { label: t('plan.groups'), options: structure?.groups.map((group) => ({ value: `group:${group.value}`, label: t('plan.everyOfGroup', { group: group.label }) })) ?? [] },
  ]
  const units: UnitChoice[] = [
    ...kinds.map((kind) => (kind.startsWith('type:') ? { type: kind.slice(5) } : { group: kind.slice(6) })),
    ...ticked.map((unit) => ({ unit })),
  ]
  const counted = structure?.types.map((type) => [type, plan.participants.filter((unit) => unit.type === type.value).length] as const).filter(([, count]) => count > 0) ?? []
  return (
    <>
      <Panel title={t('plan.unitsTitle', { day: shownDay(on) })} extra={trees.data && trees.data.length > 1 && <Select aria-label={t('plan.tree')} value={chosen?.id} onChange={chooseTree} options={trees.data.map((one) => ({ value: one.id, label: one.name }))} />}>
        <div className="stack">
          <RoundRefusal error={add.error ?? trees.error ?? nodes.error} />
          <p>{t('plan.askedSoFar', { count: plan.participants.length })} {counted.map(([type, count]) => <Tag key={type.value}>{type.label}: {count}</Tag>)}</p>
          <Select mode="multiple" className="plan-kinds-choice" aria-label={t('plan.wholeKinds')} placeholder={t('plan.wholeKinds')} value={kinds} onChange={chooseKinds} options={kindOptions} showSearch={foldedSearch} disabled={!structure || !nodes.data} />
          <Input.Search allowClear className="list-search" aria-label={t('plan.findUnit')} placeholder={t('plan.findUnit')} value={words} onChange={(event) => search(event.target.value)} />
          {nodes.data ? <AskedTree nodes={nodes.data} words={words} asked={asked} ticked={ticked} onTick={tick} /> : <Skeleton active title={false} paragraph={{ rows: 8 }} />}
          <div className="plan-add">
            <Button type="primary" disabled={units.length === 0} loading={add.isPending} onClick={() => add.mutate({ revision: round.revision, units })}>
              {t('plan.addUnits')}
            </Button>
            {units.length > 0 && <span className="note">{t('plan.chosenNow', { units: ticked.length, kinds: kinds.length })}</span>}
          </div>
        </div>
      </Panel>
      {plan.participants.length > 0 && round.actions.includes('RemoveParticipants') && <AskedUnits round={round} plan={plan} />}
    </>
  )
}
