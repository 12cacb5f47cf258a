import { useTranslation } from 'react-i18next'
import type { AccountState } from '@/kernel/api'
import { StatusTag, type Tone } from '@/kernel/parts'

const tones: Record<AccountState, Tone> = { invited: 'waiting', active: 'good', disabled: 'closed' }

/** Whether somebody can sign in. */
export function AccountTag({ state }: { state: AccountState }) {
  const { t } = useTranslation('people')
  return <StatusTag tone={tones[state]} word={t(`states.${state}`)} />
}
