import { useQueries, useQuery } from '@tanstack/react-query'
import { Form, Select, Skeleton } from 'antd'
import { useTranslation } from 'react-i18next'
import { addDays } from '@/kernel/format'
import { EmptyState, RefusalAlert } from '@/kernel/parts'
import { UnitChoice } from '../parts/UnitChoice'
import { nameOn, treesQuery, unitQuery } from '../queries'
import { belowQuery, staysPut, targetOf, targetsOf, toTop, type Below } from './along'
import type { StepProps } from './ArrangementWizard'
import { ends } from './request'
import { foundedMark, readFounded, written } from './search'
import { StepButtons } from './StepButtons'

const elsewhere = 'elsewhere'

interface Row {
  target: string
  parent?: string
}

/** Where the units go that stand below those that are rearranged. */
export function AlongStep(props: StepProps) {
  const { t } = useTranslation('units')
  const { search, onDone, onBack } = props
  const trees = useQuery(treesQuery)
  const below = useQuery({ ...belowQuery(search.from!, trees.data ?? [], addDays(search.on!, -1)), enabled: trees.data !== undefined })
  if (below.error) return <RefusalAlert error={below.error} onRetry={() => void below.refetch()} />
  if (!below.data) return <Skeleton active />
  if (below.data.length > 0) return <Along {...props} below={below.data} />
  return (
    <Form className="stack" onFinish={() => onDone({ move: undefined })}>
      <EmptyState sentence={t('along.none')} />
      <StepButtons onBack={onBack} />
    </Form>
  )
}

function Along({ kind, search, onDone, onBack, below }: StepProps & { below: readonly Below[] }) {
  const { t } = useTranslation('units')
  const [form] = Form.useForm<{ rows: Row[] }>()
  const endsOf = ends(kind, search)
  const heirs = useQueries({ queries: (search.into ?? []).map((unit) => unitQuery(unit)) })
  const targets = targetsOf(search)
  const names = new Map([
    ...(search.founded ?? []).map(readFounded).map((one) => [foundedMark + one.code, one.officialName] as const),
    ...(search.into ?? []).map((unit, at) => [unit, heirs[at]?.data ? nameOn(heirs[at].data, search.on!) : '…'] as const),
  ])
  const options = [
    ...targets.map((target) => ({ value: target, label: names.get(target) ?? '…' })),
    { value: staysPut, label: t('along.stays') },
    { value: toTop, label: t('place.top') },
    { value: elsewhere, label: t('along.elsewhere') },
  ]
  const initial = below.map((one): Row => {
    const target = targetOf(one, search, endsOf)
    return options.some((option) => option.value === target) ? { target } : { target: elsewhere, parent: target }
  })
  const done = ({ rows }: { rows: Row[] }) => {
    const asked = below.map((one, at) => ({ one, target: rows[at]?.target === elsewhere ? (rows[at].parent ?? staysPut) : (rows[at]?.target ?? staysPut) }))
    const moves = asked.filter(({ one, target }) => target !== targetOf(one, { ...search, move: undefined }, endsOf)).map(({ one, target }) => written(one.unit, one.tree, target))
    onDone({ move: moves.length > 0 ? moves : undefined })
  }
  return (
    <Form form={form} layout="vertical" className="stack along" initialValues={{ rows: initial }} onFinish={done}>
      <p className="note">{t('along.what', { count: below.length })}</p>
      {below.length > 1 && (
        <Form.Item label={t('along.all')} htmlFor="along-all">
          <Select id="along-all" value={null} placeholder={t('along.choose')} options={options.filter((option) => option.value !== elsewhere)} popupMatchSelectWidth={false} onChange={(target: string | null) => target && form.setFieldsValue({ rows: below.map((): Row => ({ target })) })} />
        </Form.Item>
      )}
      {below.map((one, at) => (
        <fieldset key={one.unit + one.tree} className="along-row">
          <legend className="unseen">{one.name}</legend>
          <Form.Item name={['rows', at, 'target']} label={t('along.goesTo', { name: one.name, tree: one.treeName })}><Select options={options} popupMatchSelectWidth={false} /></Form.Item>
          <Form.Item noStyle dependencies={[['rows', at, 'target']]}>
            {({ getFieldValue }) =>
              getFieldValue(['rows', at, 'target']) === elsewhere && (
                <Form.Item name={['rows', at, 'parent']} label={t('act.newParent')} rules={[{ required: true, message: t('missing.parent') }]}><UnitChoice on={search.on!} without={[one.unit]} /></Form.Item>
              )
            }
          </Form.Item>
        </fieldset>
      ))}
      <StepButtons onBack={onBack} />
    </Form>
  )
}
