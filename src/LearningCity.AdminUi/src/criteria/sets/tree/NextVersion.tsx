import { Checkbox, Form, Input, Modal, Radio } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, read, useAct, type CriteriaSetSheet } from '@/kernel/api'
import { asWritten } from '@/kernel/format'
import { showFaults } from '@/kernel/forms/faults'
import { RefusalAlert } from '@/kernel/parts'
import { setKeys } from '../keys'

interface Given {
  way: 'next' | 'copy'
  title: string
  code?: string
  continues?: boolean
}

/** Drafts the next version, or the first of another set that begins as a copy of this one. */
export function NextVersion({ sheet, onClose, onDrafted }: { sheet: CriteriaSetSheet; onClose: () => void; onDrafted: (set: string) => void }) {
  const { t } = useTranslation(['sets', 'common'])
  const [form] = Form.useForm<Given>()
  const [shown, setShown] = useState<string[]>([])
  const isCopy = Form.useWatch('way', form) === 'copy'
  const draft = useAct({
    act: ({ way, title, code, continues }: Given, key) =>
      read(api.POST('/api/v1/criteria-sets/{set}/versions', {
        params: { path: { set: sheet.id }, header: { 'Idempotency-Key': key } },
        body: { title: asWritten(title), code: way === 'copy' ? code?.trim() : undefined, continues: way === 'copy' && continues === true },
      })),
    touches: () => [setKeys.all],
    onDone: ({ id }) => onDrafted(id),
    onRefused: (refusal) => setShown(showFaults(form, refusal)),
  })
  return (
    <Modal open title={t('next.act')} okText={t('next.draft')} cancelText={t('common:cancel')} okButtonProps={{ loading: draft.isPending }} onCancel={onClose} onOk={() => form.submit()} mask={{ closable: false }}>
      <Form form={form} layout="vertical" requiredMark={false} initialValues={{ way: 'next', title: sheet.title, code: '', continues: true }} onFinish={(given) => draft.mutate(given)}>
        <RefusalAlert error={draft.error} shownFields={shown} />
        <Form.Item name="way" label={t('next.way')}>
          <Radio.Group options={[{ value: 'next', label: t('next.next', { version: sheet.version }) }, { value: 'copy', label: t('next.copy') }]} />
        </Form.Item>
        <Form.Item name="title" label={t('member.title')} rules={[{ required: true, whitespace: true, message: t('next.titleMissing') }]}>
          <Input.TextArea rows={2} maxLength={500} />
        </Form.Item>
        {isCopy && (
          <>
            <Form.Item name="code" label={t('next.code')} extra={t('next.codeHint')} rules={[{ required: true, whitespace: true, message: t('next.codeMissing') }]}>
              <Input maxLength={64} />
            </Form.Item>
            <Form.Item name="continues" valuePropName="checked"><Checkbox>{t('next.continues')}</Checkbox></Form.Item>
          </>
        )}
      </Form>
    </Modal>
  )
}
