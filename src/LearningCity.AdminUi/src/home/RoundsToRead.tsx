import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { may, useMe } from '@/access/me'
import { addresses } from '@/app/addresses'
import { roundsQuery } from '@/criteria/rounds/shownRound'
import { shownDay } from '@/kernel/format'
import { RoundStateTag } from '@/kernel/parts/states'
import { Tasks } from './Tasks'

/** For whoever reads: the rounds, each leading to its results where he may see them. */
export function RoundsToRead() {
  const { t } = useTranslation('home')
  const me = useMe()
  const rounds = useQuery(roundsQuery)
  return (
    <Tasks
      title={t('reader.title')}
      total={rounds.data?.total}
      tasks={rounds.data?.items.map((round) => ({
        key: round.id,
        title: round.title,
        detail: `${shownDay(round.from)} – ${shownDay(round.to)}`,
        link: may(me, 'see-scores') || round.state === 'published' ? addresses.scoreboard(round.id) : addresses.round(round.id),
        beside: <RoundStateTag state={round.state} />,
      }))}
      empty={t('reader.none')}
      error={rounds.error}
      onRetry={() => void rounds.refetch()}
    />
  )
}
