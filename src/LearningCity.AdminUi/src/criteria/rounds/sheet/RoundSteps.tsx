import { Steps } from 'antd'
import { useTranslation } from 'react-i18next'
import type { RoundSheet, RoundState } from '@/kernel/api'
import { shownDay, shownInstant } from '@/kernel/format'

const assessment: readonly RoundState[] = ['draft', 'open', 'locked', 'assessed', 'decided', 'published']
const baseline: readonly RoundState[] = ['draft', 'open', 'locked']
const discarded: readonly RoundState[] = ['draft', 'discarded']

/** How far the round has come, as a line of steps. */
export function RoundSteps({ round }: { round: RoundSheet }) {
  const { t } = useTranslation(['rounds', 'common'])
  const states = round.discarding ? discarded : round.kind === 'baseline' ? baseline : assessment
  const at = round.state === 'withdrawn' ? states.length - 1 : states.indexOf(round.state)
  const decided = round.results.findLast((result) => result.withdrawnAt === null)
  const when: Partial<Record<RoundState, string | null>> = {
    discarded: round.discarding && shownInstant(round.discarding.at),
    open: round.openedAt && shownInstant(round.openedAt),
    locked: round.locksAt && shownInstant(round.locksAt),
    decided: decided && `${decided.decisionNumber}, ${shownDay(decided.decidedOn)}`,
    published: decided?.publishedOn && shownDay(decided.publishedOn),
  }
  return (
    <Steps
      size="small"
      className="round-steps"
      aria-label={t('steps')}
      current={at}
      status={round.state === 'withdrawn' || round.discarding ? 'error' : at === states.length - 1 ? 'finish' : 'process'}
      items={states.map((state, place) => ({
        title: t(`common:status.round.${round.state === 'withdrawn' && place === at ? 'withdrawn' : state}`),
        content: place <= at || state === 'locked' ? when[state] : undefined,
      }))}
    />
  )
}
