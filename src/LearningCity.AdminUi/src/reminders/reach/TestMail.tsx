import { Link } from '@tanstack/react-router'
import { Alert, Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { may, useMe } from '@/access/me'
import { addresses } from '@/app/addresses'
import { api, read, useAct } from '@/kernel/api'
import { RefusalAlert } from '@/kernel/parts'

/** Sends a mail to the saved address, so that one sees whether it arrives. */
export function TestMail({ address, isCaught }: { address: string | null; isCaught: boolean }) {
  const { t } = useTranslation('reach')
  const me = useMe()
  const test = useAct({ act: (_: string, key) => read(api.POST('/api/v1/reach/test-mails', { params: { header: { 'Idempotency-Key': key } } })) })
  if (!address) return <p className="note">{t('test.saveFirst')}</p>
  return (
    <div className="stack">
      <div className="links">
        <Button loading={test.isPending} onClick={() => test.mutate(address)}>{t('test.do')}</Button>
        <span className="note reach-address">{t('test.to', { address })}</span>
      </div>
      <RefusalAlert error={test.error} />
      {test.data && (
        <Alert
          type="success"
          showIcon
          role="status"
          title={t(isCaught ? 'test.caught' : 'test.done', { address: test.data.address })}
          description={isCaught && may(me, 'manage-webhooks') && <Link {...addresses.caughtMails()}>{t('toCaught')}</Link>}
        />
      )}
    </div>
  )
}
