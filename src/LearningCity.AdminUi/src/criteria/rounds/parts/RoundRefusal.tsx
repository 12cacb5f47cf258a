import { Alert } from 'antd'
import { useTranslation } from 'react-i18next'
import { Refusal } from '@/kernel/api'
import { RefusalAlert } from '@/kernel/parts'

/** Why it was refused; of a round that somebody changed meanwhile, that it was read again and nothing typed is lost. */
export function RoundRefusal({ error, shownFields }: { error: unknown; shownFields?: readonly string[] }) {
  const { t } = useTranslation('rounds')
  return error && Refusal.of(error).kind === 'stale' ? (
    <Alert type="warning" showIcon role="alert" className="refusal" title={t('stale')} />
  ) : (
    <RefusalAlert error={error} shownFields={shownFields} />
  )
}
