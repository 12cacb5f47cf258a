import { Link } from '@tanstack/react-router'
import { Alert } from 'antd'
import { useTranslation } from 'react-i18next'
import { may, useMe } from '@/access/me'
import { addresses } from '@/app/addresses'
import type { LedgerState } from '@/kernel/api'

/** What it means that a reminder failed or that nobody knows, and where the addresses are put right. */
export function StateMeans({ state }: { state: LedgerState | undefined }) {
  const { t } = useTranslation('reach')
  const me = useMe()
  if (state !== 'failed' && state !== 'unknown') return null
  return (
    <Alert
      type="warning"
      showIcon
      title={t(`stateMeans.${state}`)}
      description={may(me, 'change-reminders') && <Link {...addresses.reminderAddresses('failing')}>{t('toFailing')}</Link>}
    />
  )
}
