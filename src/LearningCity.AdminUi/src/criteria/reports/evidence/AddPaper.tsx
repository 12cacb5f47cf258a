import { useQueryClient } from '@tanstack/react-query'
import { App, Button, Form, Input } from 'antd'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { documentQuery } from '@/evidence/document'
import { api, read, useAct, type FormIndicator, type LinkedDocument } from '@/kernel/api'
import { asWritten, fileSize, today } from '@/kernel/format'
import { DayField } from '@/kernel/forms/DayField'
import { RefusalAlert } from '@/kernel/parts'
import { linked } from './papers'

interface Props {
  file: File
  /** How many more wait for their description. */
  waiting: number
  unit: string
  indicator: FormIndicator
  onAdded: (paper: LinkedDocument) => void
  onCancel: () => void
}

interface Described {
  summary: string
  number?: string
  issuedOn?: string
  issuer?: string
  kind?: string
}

/** Describes a file as the office describes its papers, and puts it into the library. */
export function AddPaper({ file, waiting, unit, indicator, onAdded, onCancel }: Props) {
  const { t } = useTranslation(['reports', 'common'])
  const { message } = App.useApp()
  const queries = useQueryClient()
  const [form] = Form.useForm<Described>()
  const kinds = useId()
  const add = useAct({
    act: async (described: Described, key) => {
      const body = new FormData()
      body.append('unit', unit)
      for (const [name, value] of Object.entries(described)) if (value) body.append(name, asWritten(String(value)))
      body.append('file', file)
      const added = await read(
        api.POST('/api/v1/documents', { params: { header: { 'Idempotency-Key': key } }, body: body as never, bodySerializer: (form) => form as never }),
      )
      return { added, paper: linked(await queries.fetchQuery({ ...documentQuery(added.id), staleTime: 0 })) }
    },
    touches: () => [['documents', 'list']],
    onDone: ({ added, paper }) => {
      if (!added.isNew) void message.info(t('papers.known', { paper: paper.number ?? paper.summary }))
      onAdded(paper)
    },
  })
  const fault = (field: string) => add.error?.about(field)
  const item = (field: keyof Described) => ({ name: field, label: t(`papers.${field}`), help: fault(field)?.join(' ') || undefined, validateStatus: fault(field)?.length ? ('error' as const) : undefined })
  return (
    <div className="add-paper">
      <p><strong>{file.name}</strong> <span className="note">{fileSize(file.size)}{waiting > 0 && ` · ${t('papers.waiting', { count: waiting })}`}</span></p>
      <RefusalAlert error={add.error} shownFields={['summary', 'number', 'issuedOn', 'issuer', 'kind']} />
      <Form
        form={form}
        layout="vertical"
        className="add-paper-form"
        initialValues={{ summary: '', issuer: indicator.documentIssuer ?? undefined, kind: indicator.documentKinds.length === 1 ? indicator.documentKinds[0] : undefined }}
        onFinish={(described) => add.mutate(described)}
      >
        <Form.Item {...item('summary')} className="add-paper-wide" rules={[{ required: true, whitespace: true, message: t('papers.summaryMissing') }]}>
          <Input.TextArea autoFocus rows={2} maxLength={1000} />
        </Form.Item>
        <Form.Item {...item('kind')}>
          <Input list={kinds} maxLength={100} autoComplete="off" />
        </Form.Item>
        <datalist id={kinds}>{indicator.documentKinds.map((kind) => <option key={kind} value={kind} />)}</datalist>
        <Form.Item {...item('number')}><Input maxLength={100} placeholder={t('papers.numberExample')} /></Form.Item>
        <Form.Item {...item('issuedOn')}><DayField until={today()} /></Form.Item>
        <Form.Item {...item('issuer')}><Input maxLength={300} /></Form.Item>
        <div className="add-paper-wide add-paper-do">
          <Button type="primary" htmlType="submit" loading={add.isPending}>{t('papers.add')}</Button>
          <Button type="text" onClick={onCancel}>{t('papers.skip')}</Button>
        </div>
      </Form>
    </div>
  )
}
