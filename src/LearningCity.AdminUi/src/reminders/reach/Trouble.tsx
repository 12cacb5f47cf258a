import { Alert } from 'antd'
import { useTranslation } from 'react-i18next'
import type { ReachTrouble } from '@/kernel/api'
import { shownInstant } from '@/kernel/format'

/** That mail to an address fails: what the server answered and when, how often in a row, and what to do. */
export function Trouble({ trouble, address, isOwn }: { trouble: ReachTrouble; address: string; isOwn?: boolean }) {
  const { t } = useTranslation('reach')
  const isUnknown = trouble.state === 'unknown'
  return (
    <Alert
      type={isUnknown ? 'warning' : 'error'}
      showIcon
      role="alert"
      title={t(isUnknown ? 'trouble.unknown' : 'trouble.failed', { address })}
      description={
        <div className="stack trouble">
          <TroubleAnswer trouble={trouble} />
          <p>{t(isOwn ? (isUnknown ? 'trouble.ownUnknown' : 'trouble.ownFailed') : isUnknown ? 'trouble.unknownRemedy' : 'trouble.failedRemedy')}</p>
        </div>
      }
    />
  )
}

/** What the server answered last, and how many mails in a row ended so. */
export function TroubleAnswer({ trouble: { at, answer, times } }: { trouble: ReachTrouble }) {
  const { t } = useTranslation('reach')
  return (
    <>
      <p>{answer ? t('trouble.answer', { when: shownInstant(at), answer }) : t('trouble.noAnswer', { when: shownInstant(at) })}</p>
      {times > 1 && <p>{t('trouble.times', { count: times })}</p>}
    </>
  )
}
