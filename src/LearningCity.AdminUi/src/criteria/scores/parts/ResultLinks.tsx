import { useTranslation } from 'react-i18next'
import { may, useMe } from '@/access/me'
import { addresses } from '@/app/addresses'
import type { RoundSheet } from '@/kernel/api'
import { ScreenLinks } from '@/kernel/parts'

type Screen = 'scoreboard' | 'heatTable' | 'whatIf' | 'gaps'

/** From one screen of a round's results to the others; nothing for who sees only one. */
export function ResultLinks({ round, here }: { round: RoundSheet; here: Screen }) {
  const { t } = useTranslation('scores')
  const seesAll = may(useMe(), 'see-scores')
  const offered = (['scoreboard', 'heatTable', 'gaps', 'whatIf'] as const).filter((screen) => screen === 'scoreboard' || seesAll || screen === here)
  if (offered.length < 2) return null
  return <ScreenLinks label={t('links.label')} here={here} screens={offered.map((screen) => ({ key: screen, title: t(`links.${screen}`), link: addresses[screen](round.id) }))} />
}
