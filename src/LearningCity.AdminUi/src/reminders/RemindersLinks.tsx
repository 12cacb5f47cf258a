import type { LinkProps } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { may, useMe } from '@/access/me'
import { addresses } from '@/app/addresses'
import { ScreenLinks } from '@/kernel/parts'

type Screen = 'ledger' | 'addresses' | 'preview' | 'policies'

/** From what was told to what will be told, and to the policy that says so. */
export function RemindersLinks({ here }: { here: Screen }) {
  const { t } = useTranslation(['reminders', 'shell'])
  const me = useMe()
  const screens: { key: Screen; title: string; link: LinkProps; isFor?: boolean }[] = [
    { key: 'ledger', title: t('ledger.title'), link: addresses.reminders(), isFor: may(me, 'see-reminders') },
    { key: 'addresses', title: t('shell:navigation.reminderAddresses'), link: addresses.reminderAddresses(), isFor: may(me, 'change-reminders') },
    { key: 'preview', title: t('preview.title'), link: addresses.reminderPreview() },
    { key: 'policies', title: t('policy.title'), link: addresses.reminderPolicies() },
  ]
  return <ScreenLinks label={t('links')} here={here} screens={screens.filter(({ isFor }) => isFor ?? true)} />
}
