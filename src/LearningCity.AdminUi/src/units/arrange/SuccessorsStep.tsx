import DeleteOutlined from '@ant-design/icons/DeleteOutlined'
import PlusOutlined from '@ant-design/icons/PlusOutlined'
import { useQuery } from '@tanstack/react-query'
import { Button, Form, Radio, Select, Skeleton } from 'antd'
import { useTranslation } from 'react-i18next'
import type { UnitRecord } from '@/kernel/api'
import { addDays } from '@/kernel/format'
import { composed } from '@/kernel/forms/composed'
import { foldedSearch } from '@/kernel/forms/foldedSearch'
import { FoundingFields } from '../parts/FoundingFields'
import { PlaceFields, type PlaceGiven } from '../parts/PlaceFields'
import { UnitChoice } from '../parts/UnitChoice'
import { groupsQuery, treesQuery, unitQuery } from '../queries'
import type { StepProps } from './ArrangementWizard'
import { parts, readFounded, writeFounded, written, type Founded } from './search'
import { StepButtons } from './StepButtons'

interface Heir {
  is: 'founded' | 'existing'
  unit?: string
  founded?: Founded
}

interface Given {
  heirs: Heir[]
  places?: Record<string, PlaceGiven>
  groups?: string[]
}

/** Who takes over: units that are there already, or that begin on the day. */
export function SuccessorsStep(props: StepProps) {
  const { search } = props
  const first = useQuery(unitQuery(search.from![0]!))
  const trees = useQuery(treesQuery)
  if (!trees.data || first.isPending) return <Skeleton active />
  return <Successors {...props} trees={trees.data.map((tree) => tree.id)} first={first.data} />
}

function Successors({ kind, search, onDone, onBack, trees, first }: StepProps & { trees: readonly string[]; first: UnitRecord | undefined }) {
  const { t } = useTranslation('units')
  const [form] = Form.useForm<Given>()
  const on = search.on!
  const heirs = Form.useWatch('heirs', form) ?? []
  const groups = useQuery(groupsQuery(on))
  const known: Heir[] = [
    ...(search.founded ?? []).map((one): Heir => ({ is: 'founded', founded: readFounded(one) })),
    ...(search.into ?? []).map((unit): Heir => ({ is: 'existing', unit })),
  ]
  const done = ({ heirs: given, places, groups: joined }: Given) => {
    const founded = given.flatMap((heir) => (heir.is === 'founded' && heir.founded ? [writeFounded(composed(heir.founded))] : []))
    const into = given.flatMap((heir) => (heir.is === 'existing' && heir.unit ? [heir.unit] : []))
    const standing = Object.entries(places ?? {}).flatMap(([tree, place]) => (place.standing === 'not' ? [] : [written(tree, place.standing === 'below' ? place.parent : undefined)]))
    onDone({
      founded: founded.length > 0 ? founded : undefined,
      into: into.length > 0 ? into : undefined,
      place: founded.length > 0 && standing.length > 0 ? standing : undefined,
      group: joined && joined.length > 0 ? joined : undefined,
    })
  }
  const isMerger = kind === 'merge'
  return (
    <Form form={form} layout="vertical" className="stack" initialValues={{ heirs: known.length > 0 ? known : [{ is: 'founded' }], places: placesBefore(search, trees, first), groups: search.group ?? [] }} onFinish={done}>
      <p className="note">{t(`arrange.successorsHint.${kind}`)}</p>
      <Form.List name="heirs">
        {(fields, { add, remove }) => (
          <>
            {fields.map((field, at) => (
              <fieldset key={field.key} className="heir">
                <legend>{isMerger ? t('merge.successor') : t('split.successor', { number: at + 1 })}</legend>
                <div className="heir-head">
                  <Form.Item name={[field.name, 'is']} noStyle>
                    <Radio.Group aria-label={t('heir.is')} options={[{ value: 'founded', label: t('heir.founded') }, { value: 'existing', label: t('heir.existing') }]} />
                  </Form.Item>
                  {!isMerger && fields.length > 1 && <Button type="text" icon={<DeleteOutlined />} aria-label={t('split.drop', { number: at + 1 })} title={t('split.drop', { number: at + 1 })} onClick={() => remove(field.name)} />}
                </div>
                {heirs[at]?.is === 'existing' ? (
                  <Form.Item name={[field.name, 'unit']} label={t('heir.unit')} rules={[{ required: true, message: t('missing.unit') }]}>
                    <UnitChoice on={on} without={[...(search.from ?? []), ...heirs.flatMap((heir) => heir?.unit ?? [])]} allowClear={false} />
                  </Form.Item>
                ) : (
                  <div className="act-form"><FoundingFields under={[field.name, 'founded']} /></div>
                )}
              </fieldset>
            ))}
            {!isMerger && <div><Button icon={<PlusOutlined />} onClick={() => add({ is: 'founded' })}>{t('split.more')}</Button></div>}
          </>
        )}
      </Form.List>
      {heirs.some((heir) => heir?.is === 'founded') && <PlaceFields on={addDays(on, -1)} without={search.from} />}
      <Form.Item name="groups" label={t('heir.groups')} extra={t('heir.groupsHint')}>
        <Select mode="multiple" className="unit-choice" loading={groups.isPending} options={groups.data?.filter((group) => !group.isRetired).map((group) => ({ value: group.id, label: group.name }))} showSearch={foldedSearch} />
      </Form.Item>
      <StepButtons onBack={onBack} />
    </Form>
  )
}

/** As chosen before; at first, founded units stand where the first predecessor stood. */
function placesBefore(search: { place?: string[]; founded?: string[]; on?: string }, trees: readonly string[], first: UnitRecord | undefined): Record<string, PlaceGiven> {
  const chosen = new Map((search.place ?? []).map((place) => [parts(place)[0]!, parts(place)[1]]))
  const day = addDays(search.on!, -1)
  return Object.fromEntries(
    trees.map((tree): [string, PlaceGiven] => {
      if (search.founded) return [tree, chosen.has(tree) ? { standing: chosen.get(tree) ? 'below' : 'top', parent: chosen.get(tree) } : { standing: 'not' }]
      const stood = first?.places.findLast((place) => place.tree === tree && place.validFrom <= day)
      return [tree, stood ? { standing: stood.parent ? 'below' : 'top', parent: stood.parent ?? undefined } : { standing: 'not' }]
    }),
  )
}
