import type { TFunction } from 'i18next'
import type { AddressLine, AddressStanding } from '@/kernel/api'
import type { Tone } from '@/kernel/parts'

export const standingTones: Record<AddressStanding, Tone> = { failing: 'bad', missing: 'nothing', good: 'good' }

/** What somebody is sent outside the inbox. */
export function choices(t: TFunction<'reach'>, { byMail, byGateway, digestAt }: AddressLine): string[] {
  const chosen = [
    ...(byMail ? [digestAt ? t('choice.digest', { hour: digestAt.slice(0, 5) }) : t('choice.atOnce')] : []),
    ...(byGateway ? [t('choice.gateway')] : []),
  ]
  return chosen.length > 0 ? chosen : [t('choice.inbox')]
}
