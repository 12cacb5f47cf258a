import { Alert, Button, Form, Input } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DeadlineDay, Refusal } from '@/kernel/api'
import { asWritten, figure } from '@/kernel/format'
import { RefusalAlert } from '@/kernel/parts'
import { useKindOf } from '../words'
import { MissingUnits } from './MissingUnits'

interface Props {
  missing: DeadlineDay
  isPending: boolean
  error: Refusal | null
  onSend: (text: string) => void
  onBack?: () => void
}

/** Who is missing, what is said to them, and the question before it is sent: it cannot be taken back. */
export function RemindForm({ missing, isPending, error, onSend, onBack }: Props) {
  const { t } = useTranslation('reminders')
  const kindOf = useKindOf()
  const [text, keep] = useState<string>()
  const count = missing.open
  const named = { count, number: figure(count), title: missing.title }
  return (
    <>
      <RefusalAlert error={error} />
      <p className="remind-lead"><strong>{kindOf(missing)}: {missing.title}</strong></p>
      <p>{t('remind.missing', named)}</p>
      <MissingUnits kind={missing.kind} subject={missing.subject} />
      <Form layout="vertical" requiredMark={false} onFinish={({ text: typed }: { text: string }) => keep(asWritten(typed))}>
        <Form.Item name="text" label={t('remind.text')} extra={t('remind.textHint')} rules={[{ required: true, whitespace: true, message: t('remind.textMissing') }]}>
          <Input.TextArea autoFocus rows={4} maxLength={1000} disabled={text !== undefined} />
        </Form.Item>
        {text === undefined && (
          <div className="links">
            <Button type="primary" htmlType="submit">{t('remind.next')}</Button>
            {onBack && <Button onClick={onBack}>{t('remind.other')}</Button>}
          </div>
        )}
      </Form>
      {text !== undefined && (
        <Alert
          type="warning"
          showIcon
          title={t('remind.question', named)}
          description={
            <>
              <p>{t('remind.consequence')}</p>
              <div className="links remind-do">
                <Button type="primary" loading={isPending} onClick={() => onSend(text)}>{t('remind.send', named)}</Button>
                <Button autoFocus disabled={isPending} onClick={() => keep(undefined)}>{t('remind.edit')}</Button>
              </div>
            </>
          }
        />
      )}
    </>
  )
}
