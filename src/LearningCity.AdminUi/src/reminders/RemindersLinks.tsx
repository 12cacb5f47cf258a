import { useTranslation } from 'react-i18next'
import { may, useMe } from '@/access/me'
import { addresses } from '@/app/addresses'
import { ScreenLinks } from '@/kernel/parts'

type Screen = 'ledger' | 'preview' | 'policies'

/** From what was told to what will be told, and to the policy that says so. */
export function RemindersLinks({ here }: { here: Screen }) {
  const { t } = useTranslation('reminders')
  const me = useMe()
  const screens = [
    { key: 'ledger', title: t('ledger.title'), link: addresses.reminders() },
    { key: 'preview', title: t('preview.title'), link: addresses.reminderPreview() },
    { key: 'policies', title: t('policy.title'), link: addresses.reminderPolicies() },
  ]
  return <ScreenLinks label={t('links')} here={here} screens={screens.filter(({ key }) => key !== 'ledger' || may(me, 'see-reminders'))} />
}
