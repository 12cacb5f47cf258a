import { App, Button, Form } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, read, seen, useAct, type DocumentSheet } from '@/kernel/api'
import { composed } from '@/kernel/forms/composed'
import { showFaults } from '@/kernel/forms/faults'
import { RefusalAlert } from '@/kernel/parts'
import { DescriptionFields, type Described } from './DescriptionFields'
import { documentKeys } from './keys'

export interface DocumentActProps {
  sheet: DocumentSheet
  /** Reads the document again: somebody changed it meanwhile. */
  onReadAgain: () => void
  onClose: () => void
}

/** Corrects what is written about a document; the file never changes. */
export function DescribeForm({ sheet, onReadAgain, onClose }: DocumentActProps) {
  const { t } = useTranslation(['evidence', 'common'])
  const { message } = App.useApp()
  const [form] = Form.useForm<Described>()
  const [shown, setShown] = useState<string[]>([])
  const describe = useAct({
    act: (given: Described) => read(api.PUT('/api/v1/documents/{document}/description', { params: { path: { document: sheet.id }, header: { 'If-Match': seen(sheet.revision) } }, body: given })),
    touches: () => [documentKeys.all, ['reports']],
    onDone: () => { void message.success(t('common:saved')); onClose() },
    onRefused: (refusal) => setShown(showFaults(form, refusal)),
  })
  const { summary, number, issuedOn, issuer, kind } = sheet
  return (
    <Form form={form} layout="vertical" className="document-form" initialValues={{ summary, number, issuedOn, issuer, kind }} onFinish={(given) => describe.mutate(composed(given))}>
      <RefusalAlert error={describe.error} shownFields={shown} onRetry={describe.error?.kind === 'stale' ? () => { onReadAgain(); describe.reset() } : undefined} />
      <p className="wide note">{t('describe.what')}</p>
      <DescriptionFields />
      <div className="wide document-acts">
        <Button type="primary" htmlType="submit" loading={describe.isPending}>{t('common:save')}</Button>
        <Button onClick={onClose}>{t('common:cancel')}</Button>
      </div>
    </Form>
  )
}
