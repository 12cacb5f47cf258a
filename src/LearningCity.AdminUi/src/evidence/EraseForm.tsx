import { App, Button, Form, Input } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, read, seen, useAct } from '@/kernel/api'
import { today } from '@/kernel/format'
import { composed } from '@/kernel/forms/composed'
import { DayField } from '@/kernel/forms/DayField'
import { showFaults } from '@/kernel/forms/faults'
import { ConfirmDanger, RefusalAlert } from '@/kernel/parts'
import type { DocumentActProps } from './DescribeForm'
import { documentKeys } from './keys'

interface Given {
  decision: string
  decidedOn: string
  reason: string
}

/** Gives up the file of a withdrawn document by a recorded decision. First the decision is written down, then it is asked for once more. */
export function EraseForm({ sheet, onReadAgain, onClose }: DocumentActProps) {
  const { t } = useTranslation(['evidence', 'common'])
  const { message } = App.useApp()
  const [form] = Form.useForm<Given>()
  const [shown, setShown] = useState<string[]>([])
  const [asked, ask] = useState<Given>()
  const erase = useAct({
    act: (body: Given, key) => read(api.POST('/api/v1/documents/{document}/erasure', { params: { path: { document: sheet.id }, header: { 'If-Match': seen(sheet.revision), 'Idempotency-Key': key } }, body })),
    touches: () => [documentKeys.all],
    onDone: ({ bytesStay, neededBy }) => {
      if (bytesStay) void message.info(t('erase.bytesStay', { count: neededBy.length }))
      else void message.success(t('erase.done'))
      onClose()
    },
    onRefused: (refusal) => { ask(undefined); setShown(showFaults(form, refusal)) },
  })
  return (
    <>
      <Form form={form} layout="vertical" className="document-form" onFinish={(given) => ask(composed(given))}>
        <RefusalAlert error={erase.error} shownFields={shown} onRetry={erase.error?.kind === 'stale' ? () => { onReadAgain(); erase.reset() } : undefined} />
        <p className="wide note">{t('erase.what')}</p>
        <Form.Item name="decision" label={t('erase.decision')} rules={[{ required: true, whitespace: true, message: t('missing.decision') }]}><Input maxLength={100} autoComplete="off" /></Form.Item>
        <Form.Item name="decidedOn" label={t('erase.decidedOn')} rules={[{ required: true, message: t('missing.day') }]}><DayField until={today()} /></Form.Item>
        <Form.Item name="reason" label={t('erase.reason')} rules={[{ required: true, whitespace: true, message: t('common:reasonMissing') }]} className="wide"><Input.TextArea rows={2} maxLength={1000} /></Form.Item>
        <div className="wide document-acts">
          <Button danger type="primary" htmlType="submit">{t('erase.do')}</Button>
          <Button onClick={onClose}>{t('common:cancel')}</Button>
        </div>
      </Form>
      {asked && (
        <ConfirmDanger
          question={t('erase.question', { file: sheet.fileName })}
          consequence={t('erase.consequence')}
          action={t('erase.do')}
          isPending={erase.isPending}
          onConfirm={() => erase.mutate(asked)}
          onCancel={() => ask(undefined)}
        />
      )}
    </>
  )
}
