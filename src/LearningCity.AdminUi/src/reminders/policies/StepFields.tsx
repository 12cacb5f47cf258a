import DeleteOutlined from '@ant-design/icons/DeleteOutlined'
import PlusOutlined from '@ant-design/icons/PlusOutlined'
import { Button, Checkbox, Form, Select } from 'antd'
import { useTranslation } from 'react-i18next'
import { NumberField } from '@/kernel/forms/NumberField'
import { EmptyState } from '@/kernel/parts'
import { stepWords } from '../words'
import { offsetOf, recipients, sides, type DraftStep } from './draft'

/** The steps of a policy: so many working days before or after the last good day, to whom. */
export function StepFields({ mayChange }: { mayChange: boolean }) {
  const { t } = useTranslation('reminders')
  return (
    <Form.List name="steps">
      {(fields, { add, remove }) => (
        <div className="stack">
          {fields.length === 0 && <EmptyState sentence={t('policy.noSteps')} />}
          {fields.map(({ key, name }) => <Step key={key} at={name} onRemove={mayChange ? () => remove(name) : undefined} />)}
          {mayChange && <div><Button icon={<PlusOutlined aria-hidden />} onClick={() => add({ side: 'before', days: '1', recipients: ['reporter'] } satisfies DraftStep)}>{t('policy.addStep')}</Button></div>}
        </div>
      )}
    </Form.List>
  )
}

function Step({ at, onRemove }: { at: number; onRemove: (() => void) | undefined }) {
  const { t } = useTranslation('reminders')
  const step = Form.useWatch<DraftStep | undefined>(['steps', at])
  const offset = step && offsetOf(step)
  // A rule that says `required` would say so of a group of boxes, which cannot be.
  const chosen = (_: unknown, told: readonly string[]) => (told.length > 0 ? Promise.resolve() : Promise.reject(new Error(t('policy.recipientsMissing'))))
  const words = offset === undefined || Number.isNaN(offset) ? '…' : stepWords(t, offset)
  return (
    <fieldset className="policy-step">
      <legend className="unseen">{words}</legend>
      <div className="policy-step-day">
        <Form.Item name={[at, 'side']}>
          <Select aria-label={t('policy.side')} className="policy-side" options={sides.map((value) => ({ value, label: t(`side.${value}`) }))} />
        </Form.Item>
        {step?.side !== 'on' && (
          <>
            <Form.Item name={[at, 'days']} rules={[{ required: true, message: t('policy.daysMissing') }]}>
              <NumberField places={0} aria-label={t('policy.days')} className="policy-days" />
            </Form.Item>
            <span className="policy-unit">{t('policy.days')}</span>
          </>
        )}
      </div>
      <Form.Item name={[at, 'recipients']} rules={[{ validator: chosen }]}>
        <Checkbox.Group aria-label={t('policy.recipients')} options={recipients.map((value) => ({ value, label: t(`post.${value}`) }))} />
      </Form.Item>
      {onRemove && <Button type="text" icon={<DeleteOutlined />} aria-label={t('policy.removeStep', { step: words })} onClick={onRemove} />}
    </fieldset>
  )
}
