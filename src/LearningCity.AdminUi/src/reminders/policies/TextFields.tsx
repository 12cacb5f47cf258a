import { Button, Form, Input } from 'antd'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { PolicySheet, ReminderLanguage, ReminderPhase } from '@/kernel/api'
import { TextExample } from './TextExample'
import { isPlaceholder } from './placeholders'

interface Props {
  sheet: PolicySheet
  phase: ReminderPhase
  language: ReminderLanguage
  mayChange: boolean
  /** A placeholder was put in: the form does not tell of it by itself. */
  onInsert: () => void
}

/** Subject and text of one phase in one language; a placeholder goes to where the cursor was last. */
export function TextFields({ sheet, phase, language, mayChange, onInsert }: Props) {
  const { t } = useTranslation('reminders')
  const form = Form.useFormInstance()
  const last = useRef<'subject' | 'body'>('body')
  const nameOf = (field: 'subject' | 'body') => ['texts', phase, language, field]
  const insert = (placeholder: string) => {
    const name = nameOf(last.current)
    const field = document.getElementById(`policy_${name.join('_')}`) as HTMLInputElement | HTMLTextAreaElement | null
    const text = String(form.getFieldValue(name) ?? '')
    const from = field?.selectionStart ?? text.length
    const put = `{${placeholder}}`
    form.setFieldValue(name, text.slice(0, from) + put + text.slice(field?.selectionEnd ?? from))
    onInsert()
    setTimeout(() => {
      field?.focus()
      field?.setSelectionRange(from + put.length, from + put.length)
    })
  }
  return (
    <section className="policy-text">
      <h3>{t(`phase.${phase}`)}</h3>
      <div className="policy-text-columns">
        <div>
          <Form.Item name={nameOf('subject')} label={t('policy.subject')} rules={[{ required: true, whitespace: true, message: t('policy.textMissing') }]}>
            <Input maxLength={150} lang={language} onFocus={() => (last.current = 'subject')} />
          </Form.Item>
          <Form.Item name={nameOf('body')} label={t('policy.body')} rules={[{ required: true, whitespace: true, message: t('policy.textMissing') }]}>
            <Input.TextArea rows={3} maxLength={2000} lang={language} onFocus={() => (last.current = 'body')} />
          </Form.Item>
          {mayChange && (
            <div className="policy-placeholders" role="group" aria-label={t('policy.placeholders')}>
              <span className="note">{t('policy.placeholders')}</span>
              {sheet.placeholders.map((one) => (
                <Button key={one} size="small" onClick={() => insert(one)}>{isPlaceholder(one) ? t(`placeholder.${one}`) : one} <code>{`{${one}}`}</code></Button>
              ))}
            </div>
          )}
        </div>
        <TextExample sheet={sheet} phase={phase} language={language} />
      </div>
    </section>
  )
}
