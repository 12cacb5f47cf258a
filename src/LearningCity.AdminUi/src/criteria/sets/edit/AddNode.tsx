import { Form, Input, Modal, Select } from 'antd'
import { useTranslation } from 'react-i18next'
import { api, read, seen, useAct } from '@/kernel/api'
import { asWritten } from '@/kernel/format'
import { RefusalAlert } from '@/kernel/parts'
import { indicatorKinds, type IndicatorKind } from '../file/fields'
import type { NodeLine } from '../file/setFile'
import { ofKind } from '../file/kinds'
import { valueWord } from '../file/words'
import { setKeys } from '../keys'

/** Where a new node goes. */
export interface NewPlace {
  parent: NodeLine | undefined
  place?: number
}

interface Props extends NewPlace {
  set: string
  revision: number
  lines: readonly NodeLine[]
  layers: readonly string[]
  onClose: () => void
  onAdded: (code: string) => void
}

interface Given {
  kind: IndicatorKind | ''
  code: string
  name: string
}

/** A new standard, criterion or indicator; what its kind needs is begun. */
export function AddNode({ set, revision, lines, layers, parent, place, onClose, onAdded }: Props) {
  const { t } = useTranslation(['sets', 'common'])
  const [form] = Form.useForm<Given>()
  const depth = parent ? parent.depth + 1 : 0
  const isLast = depth + 1 >= layers.length
  const add = useAct({
    act: ({ kind, code, name }: Given, key) =>
      read(api.POST('/api/v1/criteria-sets/{set}/nodes', {
        params: { path: { set }, header: { 'Idempotency-Key': key, 'If-Match': seen(revision) } },
        body: { node: { code, name, ...(kind !== '' && { indicator: ofKind(kind, undefined) }) }, parent: parent?.code, place },
      })),
    touches: () => [setKeys.all],
    onDone: (_, { code }) => onAdded(code),
  })
  return (
    <Modal open title={parent ? t('add.below', { code: parent.code, name: parent.name }) : t('add.top')} okText={t('add.add')} cancelText={t('common:cancel')} okButtonProps={{ loading: add.isPending }} onCancel={onClose} onOk={() => form.submit()} mask={{ closable: false }}>
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{ kind: isLast ? 'share' : '', code: freeCode(lines, parent), name: '' }}
        onFinish={({ kind, code, name }) => add.mutate({ kind, code: code.trim(), name: asWritten(name) })}
      >
        <RefusalAlert error={add.error} />
        <Form.Item name="kind" label={t('edit.kind')}>
          <Select options={[{ value: '', label: isLast ? t('edit.group') : t('add.group', { layer: layers[depth] ?? '' }) }, ...indicatorKinds.map((one) => ({ value: one as string, label: valueWord('kind', one) }))]} />
        </Form.Item>
        <Form.Item name="code" label={t('member.code')} rules={[{ required: true, whitespace: true, message: t('add.codeMissing') }]}>
          <Input maxLength={32} />
        </Form.Item>
        <Form.Item name="name" label={t('member.name')} rules={[{ required: true, whitespace: true, message: t('add.nameMissing') }]}>
          <Input.TextArea rows={2} maxLength={4000} autoFocus />
        </Form.Item>
      </Form>
    </Modal>
  )
}

/** The next number below the parent that no node carries. */
function freeCode(lines: readonly NodeLine[], parent: NodeLine | undefined): string {
  const taken = new Set(lines.map((line) => line.code))
  const stem = parent ? `${parent.code}.` : ''
  let number = (parent ? parent.children.length : lines.filter((line) => line.depth === 0).length) + 1
  while (taken.has(`${stem}${number}`)) number++
  return `${stem}${number}`
}
