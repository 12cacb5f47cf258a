import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { addresses } from '@/app/addresses'
import { roundsQuery } from '@/criteria/rounds/shownRound'
import { type RoundState } from '@/kernel/api'
import { RoundStateTag } from '@/kernel/parts/states'
import { Tasks } from './Tasks'

const waiting: readonly RoundState[] = ['assessed', 'decided', 'locked']

/** For a leader: rounds that wait for a decision, for their publication, for the council. */
export function RoundsAtEnd() {
  const { t } = useTranslation('home')
  const rounds = useQuery(roundsQuery)
  const found = rounds.data?.items
    .filter((round) => waiting.includes(round.state) && round.kind !== 'baseline')
    .sort((one, other) => waiting.indexOf(one.state) - waiting.indexOf(other.state))
  return (
    <Tasks
      title={t('leader.title')}
      total={found?.length}
      tasks={found?.map((round) => ({
        key: round.id,
        title: round.title,
        detail: t(`leader.${round.state === 'assessed' ? 'decide' : round.state === 'decided' ? 'publish' : 'assess'}`),
        link: round.state === 'locked' ? addresses.council(round.id) : addresses.round(round.id),
        beside: <RoundStateTag state={round.state} />,
      }))}
      empty={t('leader.none')}
      error={rounds.error}
      onRetry={() => void rounds.refetch()}
    />
  )
}
