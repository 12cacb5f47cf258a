import { useNavigate } from '@tanstack/react-router'
import { App, Button, Form, Select } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useMe } from '@/access/me'
import { addresses } from '@/app/addresses'
import { api, read, useAct } from '@/kernel/api'
import { fileSize, today } from '@/kernel/format'
import { composed } from '@/kernel/forms/composed'
import { showFaults } from '@/kernel/forms/faults'
import { FileButton } from '@/kernel/forms/FileButton'
import { foldedSearch } from '@/kernel/forms/foldedSearch'
import { DetailDrawer, RefusalAlert } from '@/kernel/parts'
import { UnitChoice } from '@/units/parts/UnitChoice'
import { useUnitNames } from '@/units/parts/useUnitNames'
import { DescriptionFields, type Described } from './DescriptionFields'
import { documentKeys } from './keys'

interface Given extends Described {
  unit: string
}

/** Adds a document to a unit's library: the file, and what stands on the paper. */
export function AddDocument({ unit, onClose }: { unit: string | undefined; onClose: () => void }) {
  const { t } = useTranslation(['evidence', 'common'])
  const { message } = App.useApp()
  const navigate = useNavigate()
  const me = useMe()
  const [form] = Form.useForm<Given>()
  const [file, choose] = useState<File>()
  const [isMissing, miss] = useState(false)
  const [shown, setShown] = useState<string[]>([])
  const held = me.functions.find((one) => one.function === 'add-evidence')
  const own = held && !held.everywhere ? held.units : []
  const nameOf = useUnitNames(own)
  const add = useAct({
    act: ({ file: chosen, ...given }: Given & { file: File }, key) => {
      const body = new FormData()
      for (const [name, value] of Object.entries(given)) if (value) body.append(name, String(value))
      body.append('file', chosen)
      return read(api.POST('/api/v1/documents', { params: { header: { 'Idempotency-Key': key } }, body: body as never, bodySerializer: (form) => form as never }))
    },
    touches: () => [documentKeys.all],
    onDone: ({ id, isNew }) => {
      void (isNew ? message.success(t('add.done')) : message.info(t('add.known')))
      void navigate(addresses.document(id))
    },
    onRefused: (refusal) => setShown(showFaults(form, refusal)),
  })
  return (
    <DetailDrawer title={t('add.do')} onClose={onClose}>
      <Form
        form={form}
        layout="vertical"
        className="document-form"
        initialValues={{ unit: unit ?? (own.length === 1 ? own[0] : undefined) }}
        onFinish={(given) => (file ? add.mutate({ ...composed(given), file }) : miss(true))}
        onFinishFailed={() => miss(!file)}
      >
        <RefusalAlert error={add.error} shownFields={shown} />
        <div className="wide document-file">
          <FileButton text={t(file ? 'add.another' : 'add.choose')} accept=".pdf,.docx,.xlsx,.jpg,.jpeg,.png,.webp" aria-describedby="document-file" onFiles={([chosen]) => { choose(chosen); miss(false); add.reset() }} />
          <span id="document-file">{file ? <><strong>{file.name}</strong> <span className="note">{fileSize(file.size)}</span></> : isMissing ? <span role="alert" className="field-fault">{t('missing.file')}</span> : <span className="note">{t('add.kinds')}</span>}</span>
        </div>
        <Form.Item name="unit" label={t('unit')} extra={t('add.unitHint')} rules={[{ required: true, message: t('missing.unit') }]} className="wide">
          {own.length > 0 ? <Select options={own.map((one) => ({ value: one, label: nameOf(one) }))} showSearch={foldedSearch} /> : <UnitChoice on={today()} />}
        </Form.Item>
        <DescriptionFields />
        <div className="wide document-acts">
          <Button type="primary" htmlType="submit" loading={add.isPending}>{t('add.do')}</Button>
          <Button onClick={onClose}>{t('common:cancel')}</Button>
        </div>
      </Form>
    </DetailDrawer>
  )
}
