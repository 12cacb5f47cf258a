import { useQuery } from '@tanstack/react-query'
import { App, Button, Select, Skeleton } from 'antd'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { setQuery } from '@/criteria/sets/keys'
import { api, read, seen, useAct, type AssignmentPart, type RoundPlan, type RoundSheet, type WantedAssignment } from '@/kernel/api'
import { foldedSearch } from '@/kernel/forms/foldedSearch'
import { EmptyState, Panel, StatusTag } from '@/kernel/parts'
import { useStructure } from '@/units/parts/useStructure'
import { treesQuery } from '@/units/queries'
import { roundKeys } from '../keys'
import { useStale } from '../parts/useStale'
import { AssignmentFaults } from './AssignmentFaults'
import { choiceOf, chosenIn, draftOf, keepDraft, type Chosen } from './choices'

const parts: readonly AssignmentPart[] = ['lead', 'supply']

/** Who leads and who supplies each indicator: first who the units named in the set are, then indicator by indicator. */
export function AssignmentsStep({ round, plan }: { round: RoundSheet; plan: RoundPlan }) {
  const { t } = useTranslation(['rounds', 'common'])
  const { message } = App.useApp()
  const set = useQuery(setQuery(round.set)).data
  const structure = useStructure(round.dates.cutOff)
  const trees = useQuery(treesQuery).data
  const [named, name] = useState<Record<string, Chosen[]>>({})
  const [draft, setDraft] = useState(() => draftOf(round.id, plan))
  const chosen = draft ?? chosenIn(plan)
  const readAgain = useStale(round.id)
  const indicators = set?.nodes.filter((node) => node.kind !== null) ?? []
  const assign = useAct({
    act: ({ revision, assignments }: { revision: number; assignments: WantedAssignment[] }) =>
      read(api.PUT('/api/v1/rounds/{round}/assignments', { params: { path: { round: round.id }, header: { 'If-Match': seen(revision) } }, body: { tree: trees?.[0]?.code ?? '', assignments } })),
    touches: () => [roundKeys.all],
    onDone: () => {
      keepDraft(round.id, undefined)
      setDraft(undefined)
      void message.success(t('common:saved'))
    },
    onRefused: readAgain,
  })
  const options = useMemo(() => {
    const types = new Set(plan.participants.map((unit) => unit.type))
    return [
      { label: t('plan.types'), options: structure?.types.filter((type) => types.has(type.value)).map((type) => ({ value: `type:${type.value}`, label: t('plan.everyOfType', { type: type.label }) })) ?? [] },
      { label: t('plan.groups'), options: structure?.groups.map((group) => ({ value: `group:${group.value}`, label: t('plan.everyOfGroup', { group: group.label }) })) ?? [] },
      { label: t('plan.single'), options: plan.participants.map((unit) => ({ value: `unit:${unit.unit}`, label: unit.unitName })) },
    ]
  }, [plan, structure, t])
  if (plan.participants.length === 0) return <EmptyState sentence={t('plan.unitsFirst')} />
  if (!set || !structure) return <Skeleton active title={false} paragraph={{ rows: 10 }} />
  const choose = (part: Record<string, Chosen[]>) => {
    const next = { ...chosen, ...part }
    assign.reset()
    keepDraft(round.id, next)
    setDraft(next)
  }
  const callName = (key: string, units: Chosen[]) => {
    const next = { ...named, [key]: units }
    name(next)
    choose(Object.fromEntries(indicators.flatMap((node) => parts.flatMap((part) => {
        const keys = node.assignments.filter((one) => one.part === part).map((one) => one.unit)
        return keys.includes(key) ? [[`${node.code} ${part}`, [...new Set(keys.flatMap((one) => next[one] ?? []))]]] : []
      }))))
  }
  const wanted = () => indicators.flatMap((node) => parts.flatMap((part) => (chosen[`${node.code} ${part}`] ?? []).map((one) => ({ indicator: node.code, part, units: choiceOf(one) }))))
  const unitsField = (label: string, value: Chosen[] | undefined, onChange: (units: Chosen[]) => void) => (
    <Select mode="multiple" className="assigned" aria-label={label} placeholder={t('plan.chooseUnits')} maxTagCount={3} value={value ?? []} onChange={onChange} options={options} showSearch={foldedSearch} popupMatchSelectWidth={Math.min(420, innerWidth - 32)} />
  )
  return (
    <>
      <Panel title={t('plan.namedTitle')}>
        <p className="note form-lead">{t('plan.namedMeans')}</p>
        <div className="named">
          {set.units.map((unit) => (
            <div key={unit.key} className="named-unit">
              <span>{unit.name}</span>
              {unitsField(t('plan.whoIs', { unit: unit.name }), named[unit.key], (units) => callName(unit.key, units))}
            </div>
          ))}
        </div>
      </Panel>
      <Panel title={t('plan.byIndicator')}>
        <ul className="assign-list">
          {indicators.map((node) => (
            <li key={node.code} className="assign">
              <p className="assign-name"><span className="cell-code">{node.code}</span> {node.name}</p>
              {parts.map((part) => (
                <div key={part}>
                  <span className="council-part">{t(`plan.${part}`)}</span>
                  {unitsField(`${t(`plan.${part}`)} – ${node.code}`, chosen[`${node.code} ${part}`], (units) => choose({ [`${node.code} ${part}`]: units }))}
                </div>
              ))}
            </li>
          ))}
        </ul>
        <AssignmentFaults refusal={assign.error} assignments={assign.variables?.assignments ?? []} />
        <div className="plan-add">
          <Button type="primary" loading={assign.isPending} onClick={() => assign.mutate({ revision: round.revision, assignments: wanted() })}>{t('plan.saveAssignments')}</Button>
          {draft ? <StatusTag tone="doubtful" word={t('plan.unsaved')} /> : <span className="note">{t('plan.assignedSoFar', { count: round.assignments })}</span>}
        </div>
      </Panel>
    </>
  )
}
