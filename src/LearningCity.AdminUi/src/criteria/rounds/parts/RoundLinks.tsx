import type { LinkProps } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { may, useMe } from '@/access/me'
import { addresses } from '@/app/addresses'
import type { RoundSheet } from '@/kernel/api'
import { ScreenLinks } from '@/kernel/parts'
import { isBegun } from './isBegun'

type Screen = 'sheet' | 'plan' | 'board' | 'council' | 'scoreboard'

/** From one screen of a round to the others. */
export function RoundLinks({ round, here }: { round: RoundSheet; here: Screen }) {
  const { t } = useTranslation('rounds')
  const me = useMe()
  const hasBegun = isBegun(round)
  const screens: [Screen, LinkProps, boolean][] = [
    ['sheet', addresses.round(round.id), true],
    ['plan', { to: '/rounds/$round/plan', params: { round: round.id }, search: {} } as LinkProps, round.actions.includes('AskUnits')],
    ['board', addresses.board(round.id), hasBegun && may(me, 'read-reports')],
    ['council', addresses.council(round.id), hasBegun && round.kind === 'assessment' && round.state !== 'open' && may(me, 'see-scores')],
    ['scoreboard', addresses.scoreboard(round.id), hasBegun],
  ]
  const offered = screens.filter(([screen, , isOffered]) => isOffered || screen === here)
  return <ScreenLinks label={t('links.label')} here={here} screens={offered.map(([screen, link]) => ({ key: screen, title: t(`links.${screen}`), link }))} />
}
