import { Alert, App, Button } from 'antd'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, read, seen, useAct, type PlannedUnit, type RoundPlan, type RoundSheet } from '@/kernel/api'
import { figure, fold } from '@/kernel/format'
import type { ListSearch } from '@/kernel/listSearch'
import { ConfirmDanger, DataList, Figure, Panel } from '@/kernel/parts'
import { useTypeNames } from '@/units/parts/useStructure'
import { roundKeys } from '../keys'
import { RoundRefusal } from '../parts/RoundRefusal'
import { useStale } from '../parts/useStale'

const named = 5

/** Who is in the round; whoever was added by mistake is chosen here and taken out. */
export function AskedUnits({ round, plan }: { round: RoundSheet; plan: RoundPlan }) {
  const { t } = useTranslation('rounds')
  const { message } = App.useApp()
  const nameOf = useTypeNames()
  const [search, find] = useState<ListSearch>({ size: 20 })
  const [chosen, choose] = useState<string[]>([])
  const [isAsked, ask] = useState(false)
  const readAgain = useStale(round.id)
  const remove = useAct({
    act: ({ revision, units }: { revision: number; units: string[] }, key) =>
      read(api.POST('/api/v1/rounds/{round}/participants/removal', { params: { path: { round: round.id }, header: { 'Idempotency-Key': key, 'If-Match': seen(revision) } }, body: { units } })),
    touches: () => [roundKeys.all],
    onDone: (_, { units }) => {
      ask(false)
      choose([])
      void message.success(t('plan.unitsRemoved', { count: units.length }))
    },
    onRefused: (refusal) => {
      ask(false)
      readAgain(refusal)
    },
  })
  const assigned = useMemo(() => {
    const counts = new Map<string, number>()
    for (const { units } of plan.assignments) for (const unit of units) counts.set(unit, (counts.get(unit) ?? 0) + 1)
    return counts
  }, [plan])
  const words = fold(search.search?.trim() ?? '')
  const found = plan.participants.filter((unit) => fold(unit.unitName).includes(words))
  const size = search.size ?? 50
  // The last page may be gone with the units that were on it.
  const page = Math.min(search.page ?? 1, Math.max(1, Math.ceil(found.length / size)))
  const at = (page - 1) * size
  const leaving = plan.participants.filter((unit) => chosen.includes(unit.unit))
  const names = leaving.slice(0, named).map((unit) => unit.unitName).join(', ')
  const losing = leaving.reduce((sum, unit) => sum + (assigned.get(unit.unit) ?? 0), 0)
  const vacant = [...new Set(remove.data?.vacant.map((part) => part.indicator))]
  return (
    <Panel title={t('plan.askedTitle')}>
      <div className="stack">
        <RoundRefusal error={remove.error} />
        {vacant.length > 0 && <Alert type="warning" showIcon role="status" title={t('plan.vacant', { indicators: vacant.join(', ') })} />}
        <DataList<PlannedUnit>
          label={t('plan.askedTitle')}
          columns={[
            { key: 'unit', title: t('unit'), cell: (unit) => unit.unitName },
            { key: 'type', title: t('plan.type'), responsive: ['md'], cell: (unit) => nameOf(unit.type) },
            { key: 'assigned', title: t('assignments'), cell: (unit) => <Figure value={assigned.get(unit.unit) ?? 0} />, isFigure: true },
          ]}
          rows={found.slice(at, at + size)}
          total={found.length}
          rowKey={(unit) => unit.unit}
          search={{ ...search, page }}
          onSearch={(change) => find((before) => ({ ...before, ...change }))}
          isLoading={false}
          searchHint={t('plan.findAsked')}
          empty={t('plan.noUnit')}
          selection={{
            selectedRowKeys: chosen,
            preserveSelectedRowKeys: true,
            hideSelectAll: true,
            columnTitle: <span className="unseen">{t('plan.chooseToRemove')}</span>,
            onChange: (keys) => choose(keys.map(String)),
            getCheckboxProps: (unit) => ({ 'aria-label': t('extension.chooseOne', { unit: unit.unitName }) }),
          }}
        />
        <div className="plan-add">
          <Button danger disabled={leaving.length === 0} onClick={() => { remove.reset(); ask(true) }}>{t('plan.removeUnits', { count: leaving.length })}</Button>
        </div>
      </div>
      {isAsked && (
        <ConfirmDanger
          question={leaving.length > named ? t('plan.removeQuestionMany', { units: names, more: leaving.length - named, round: round.title }) : t('plan.removeQuestion', { units: names, round: round.title })}
          consequence={t('plan.removeMeans', { assignments: figure(losing) })}
          action={t('plan.removeAct')}
          isPending={remove.isPending}
          onConfirm={() => remove.mutate({ revision: round.revision, units: leaving.map((unit) => unit.unit) })}
          onCancel={() => ask(false)}
        />
      )}
    </Panel>
  )
}
