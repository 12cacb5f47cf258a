import { Button, Form, Input, Select } from 'antd'
import { useTranslation } from 'react-i18next'
import type { CouncilLine, ScoreStatus } from '@/kernel/api'
import { asWritten } from '@/kernel/format'
import { NumberField } from '@/kernel/forms/NumberField'
import type { Verdict } from './useRecording'

interface Props {
  line: CouncilLine
  isPending: boolean
  onRecord: (verdict: Verdict) => void
  onCancel: () => void
}

interface Given {
  status: ScoreStatus
  mark?: string
  reason?: string
}

const verdicts: readonly ScoreStatus[] = ['met', 'not-met', 'no-data', 'not-assessable', 'not-applicable', 'recorded']

/** What the council says of one indicator in its own words. Escape gives it up, Ctrl and Enter record it. */
export function VerdictForm({ line, isPending, onRecord, onCancel }: Props) {
  const { t } = useTranslation(['rounds', 'common'])
  const [form] = Form.useForm<Given>()
  const standing = line.council ?? { status: line.selfStatus === 'waiting' ? undefined : line.selfStatus, mark: line.selfMark, reason: null }
  const finish = ({ status, mark, reason }: Given) =>
    onRecord({ status, mark: mark === undefined ? null : Number(mark), reason: asWritten(reason ?? '') || undefined })
  return (
    <Form
      form={form}
      layout="vertical"
      requiredMark={false}
      className="council-verdict council-wide"
      initialValues={{ status: standing.status, mark: typeof standing.mark === 'number' ? String(standing.mark) : undefined, reason: standing.reason ?? undefined }}
      onFinish={finish}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && event.ctrlKey) form.submit()
        else if (event.key === 'Escape' && !event.defaultPrevented) onCancel()
      }}
    >
      <Form.Item name="status" label={t('council.said')} rules={[{ required: true, message: t('council.statusMissing') }]}>
        <Select autoFocus options={verdicts.map((status) => ({ value: status, label: t(`common:status.score.${status}`) }))} />
      </Form.Item>
      {line.selfMark !== null && (
        <Form.Item name="mark" label={t('council.markLabel')}>
          <NumberField />
        </Form.Item>
      )}
      <Form.Item name="reason" label={t('council.reason')} className="verdict-reason">
        <Input.TextArea rows={2} maxLength={1000} />
      </Form.Item>
      <div className="verdict-do">
        <Button type="primary" size="small" htmlType="submit" loading={isPending}>{t('council.record')}</Button>
        <Button size="small" onClick={onCancel}>{t('council.giveUp')}</Button>
      </div>
    </Form>
  )
}
