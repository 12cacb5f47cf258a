import { Alert, Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { Refusal } from '@/kernel/api'

interface Props {
  /** A refusal or any other error; nothing is shown without one. */
  error: unknown
  /** Tries it again. */
  onRetry?: () => void
  /** Faults that are shown at their field are not shown here as well; when all are, nothing is. */
  shownFields?: readonly string[]
}

/** What was refused: the rule and the remedy in the API's words, every fault with its place. */
export function RefusalAlert({ error, onRetry, shownFields = [] }: Props) {
  const { t } = useTranslation()
  if (!error) return null
  const refusal = Refusal.of(error)
  const unshown = refusal.faults.filter((fault) => !shownFields.includes(fault.field))
  if (refusal.faults.length > 0 && unshown.length === 0) return null
  const faults = unshown.filter((fault) => fault.message !== refusal.message)
  return (
    <Alert
      type="error"
      showIcon
      role="alert"
      className="refusal"
      title={refusal.message || t(refusal.kind === 'unreached' ? 'refusal.unreached' : refusal.kind === 'abandoned' ? 'refusal.abandoned' : 'refusal.unforeseen')}
      description={
        faults.length > 0 || refusal.retryAfter || (refusal.kind === 'unforeseen' && refusal.traceId) ? (
          <>
            {faults.length > 0 && (
              <ul className="faults">
                {faults.map((fault, at) => (
                  <li key={at}>
                    {fault.field && <code>{fault.field}</code>} {fault.message}
                  </li>
                ))}
              </ul>
            )}
            {refusal.retryAfter && <p>{refusal.retryAfter < 120 ? t('refusal.retryIn', { seconds: refusal.retryAfter }) : t('refusal.retryInMinutes', { minutes: Math.ceil(refusal.retryAfter / 60) })}</p>}
            {refusal.kind === 'unforeseen' && refusal.traceId && <p>{t('refusal.trace', { trace: refusal.traceId })}</p>}
          </>
        ) : undefined
      }
      action={onRetry && <Button size="small" onClick={onRetry}>{t('again')}</Button>}
    />
  )
}
