import { Link, type LinkProps } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { may, useMe } from '@/access/me'
import { addresses } from '@/app/addresses'
import type { RoundSheet } from '@/kernel/api'

type Screen = 'scoreboard' | 'heatTable' | 'whatIf' | 'gaps'

/** From one screen of a round's results to the others. */
export function ResultLinks({ round, here }: { round: RoundSheet; here: Screen }) {
  const { t } = useTranslation('scores')
  const me = useMe()
  const seesAll = may(me, 'see-scores')
  const screens: [Screen, LinkProps, boolean][] = [
    ['scoreboard', addresses.scoreboard(round.id), true],
    ['heatTable', addresses.heatTable(round.id), seesAll],
    ['gaps', addresses.gaps(round.id), seesAll],
    ['whatIf', addresses.whatIf(round.id), seesAll],
  ]
  const offered = screens.filter(([screen, , isOffered]) => isOffered || screen === here)
  if (offered.length < 2) return null
  return (
    <nav aria-label={t('links.label')} className="result-links">
      {offered.map(([screen, link]) => (
        <Link key={screen} {...link} aria-current={screen === here ? 'page' : undefined} className={screen === here ? 'result-here' : undefined}>{t(`links.${screen}`)}</Link>
      ))}
    </nav>
  )
}
