import { Alert } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Refusal, WantedAssignment } from '@/kernel/api'
import { RoundRefusal } from '../parts/RoundRefusal'

/** Why the assignments were refused; a fault of one line is told of its indicator. */
export function AssignmentFaults({ refusal, assignments }: { refusal: Refusal | null; assignments: readonly WantedAssignment[] }) {
  const { t } = useTranslation('rounds')
  if (!refusal) return null
  if (refusal.faults.length === 0) return <RoundRefusal error={refusal} />
  return (
    <Alert
      type="error"
      showIcon
      role="alert"
      className="form-lead"
      title={refusal.message}
      description={
        <ul className="plain owed">
          {refusal.faults.map((fault, at) => {
            const place = /^\/assignments\/(\d+)\/units$/.exec(fault.field)?.[1]
            const indicator = place === undefined ? undefined : assignments[Number(place)]?.indicator
            return <li key={at}>{indicator && <strong>{t('council.indicator', { indicator })}: </strong>}{fault.message}</li>
          })}
        </ul>
      }
    />
  )
}
