import { Alert, Button, Form, Input } from 'antd'
import { useTranslation } from 'react-i18next'
import { asWritten } from '@/kernel/format'

interface Props {
  unit: string
  reason: string
  onReason: (reason: string) => void
}

/** The office enters in place of a unit only after saying why; the reason goes into the log with every answer. */
export function OnBehalf({ unit, reason, onReason }: Props) {
  const { t } = useTranslation(['reports', 'common'])
  return (
    <Alert
      type="info"
      showIcon
      title={t(reason ? 'onBehalf.on' : 'onBehalf.off', { unit })}
      description={
        reason ? (
          <p>{t('onBehalf.reasonIs', { reason })}</p>
        ) : (
          <Form layout="inline" className="on-behalf" onFinish={({ reason: given }: { reason: string }) => onReason(asWritten(given))}>
            <Form.Item name="reason" label={t('onBehalf.reason')} rules={[{ required: true, whitespace: true, message: t('common:reasonMissing') }]} className="on-behalf-reason">
              <Input maxLength={2000} placeholder={t('onBehalf.example')} />
            </Form.Item>
            <Button htmlType="submit">{t('onBehalf.begin')}</Button>
          </Form>
        )
      }
    />
  )
}
