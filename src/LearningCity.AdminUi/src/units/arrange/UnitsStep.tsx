import DeleteOutlined from '@ant-design/icons/DeleteOutlined'
import PlusOutlined from '@ant-design/icons/PlusOutlined'
import { Button, Form, Radio, Select } from 'antd'
import { useTranslation } from 'react-i18next'
import { addDays } from '@/kernel/format'
import { UnitChoice } from '../parts/UnitChoice'
import type { StepProps } from './ArrangementWizard'
import { StepButtons } from './StepButtons'

const extents = ['whole', 'part', 'part-ends'] as const

interface Row {
  unit?: string
  extent: (typeof extents)[number]
}

/** Which units are taken over, whole or in part; of a split, the one that is divided. */
export function UnitsStep(props: StepProps) {
  return props.kind === 'merge' ? <Merged {...props} /> : <Divided {...props} />
}

function Merged({ search, onDone, onBack }: StepProps) {
  const { t } = useTranslation('units')
  const before = addDays(search.on!, -1)
  const [form] = Form.useForm<{ rows: Row[] }>()
  const rows = Form.useWatch('rows', form) ?? []
  const known = (search.from ?? []).map((unit): Row => ({ unit, extent: search.ends?.includes(unit) ? 'part-ends' : search.part?.includes(unit) ? 'part' : 'whole' }))
  const done = ({ rows: given }: { rows: Row[] }) => {
    const chosen = given.flatMap((row) => (row.unit ? [{ ...row, unit: row.unit }] : []))
    const some = (units: string[]) => (units.length > 0 ? units : undefined)
    onDone({
      from: some(chosen.map((row) => row.unit)),
      part: some(chosen.filter((row) => row.extent !== 'whole').map((row) => row.unit)),
      ends: some(chosen.filter((row) => row.extent === 'part-ends').map((row) => row.unit)),
    })
  }
  return (
    <Form form={form} layout="vertical" className="stack" initialValues={{ rows: known.length > 0 ? known : [{ extent: 'whole' }, { extent: 'whole' }] }} onFinish={done}>
      <p className="note">{t('merge.unitsHint')}</p>
      <Form.List name="rows">
        {(fields, { add, remove }) => (
          <>
            {fields.map((field, at) => (
              <fieldset key={field.key} className="unit-row">
                <legend className="unseen">{t('merge.unit', { number: at + 1 })}</legend>
                <Form.Item name={[field.name, 'unit']} label={t('merge.unit', { number: at + 1 })} rules={[{ required: true, message: t('missing.unit') }]}>
                  <UnitChoice on={before} without={rows.flatMap((row) => row?.unit ?? [])} allowClear={false} />
                </Form.Item>
                <Form.Item name={[field.name, 'extent']} label={t('extent.label')}>
                  <Select options={extents.map((extent) => ({ value: extent, label: t(`extent.taken.${extent}`) }))} popupMatchSelectWidth={false} />
                </Form.Item>
                {fields.length > 1 && <Button type="text" icon={<DeleteOutlined />} aria-label={t('merge.drop', { number: at + 1 })} title={t('merge.drop', { number: at + 1 })} onClick={() => remove(field.name)} />}
              </fieldset>
            ))}
            <div><Button icon={<PlusOutlined />} onClick={() => add({ extent: 'whole' })}>{t('merge.more')}</Button></div>
          </>
        )}
      </Form.List>
      <StepButtons onBack={onBack} />
    </Form>
  )
}

function Divided({ search, onDone, onBack }: StepProps) {
  const { t } = useTranslation('units')
  const before = addDays(search.on!, -1)
  const initial = { unit: search.from?.[0], ends: search.ends ? 'ends' : 'goes-on' }
  return (
    <Form layout="vertical" className="stack" initialValues={initial} onFinish={({ unit, ends }: { unit: string; ends: string }) => onDone({ from: [unit], ends: ends === 'ends' ? [unit] : undefined })}>
      <Form.Item name="unit" label={t('split.unit')} rules={[{ required: true, message: t('missing.unit') }]}><UnitChoice on={before} allowClear={false} /></Form.Item>
      <Form.Item name="ends" label={t('split.fate')}>
        <Radio.Group className="radio-lines" options={[{ value: 'goes-on', label: t('split.goesOn') }, { value: 'ends', label: t('split.ends') }]} />
      </Form.Item>
      <StepButtons onBack={onBack} />
    </Form>
  )
}
