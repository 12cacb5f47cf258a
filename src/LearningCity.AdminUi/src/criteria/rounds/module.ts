import CalendarOutlined from '@ant-design/icons/CalendarOutlined'
import DashboardOutlined from '@ant-design/icons/DashboardOutlined'
import { may, mayEverywhere } from '@/access/me'
import { addresses } from '@/app/addresses'
import { queryClient } from '@/kernel/api'
import { fold, shownDay } from '@/kernel/format'
import type { Module } from '@/shell/module'
import { roundsQuery } from './shownRound'

export const rounds: Module = {
  navigation: [
    { group: 'criteria', place: 5, text: 'rounds', icon: CalendarOutlined, isFor: (me) => may(me, 'see-criteria'), link: () => addresses.rounds() },
    {
      group: 'criteria', place: 15, text: 'board', icon: DashboardOutlined,
      // A unit sees its own line alone; its reports say more.
      isFor: (me) => mayEverywhere(me, 'read-reports'),
      link: (round) => round && round.state !== 'draft' ? addresses.board(round.id) : undefined,
    },
  ],
  search: [
    {
      text: 'rounds',
      isFor: (me) => may(me, 'see-criteria'),
      find: async (text) => {
        const { items } = await queryClient.ensureQueryData(roundsQuery)
        return items
          .filter((round) => fold(round.title).includes(fold(text)))
          .slice(0, 5)
          .map((round) => ({ id: round.id, title: round.title, detail: `${shownDay(round.from)} – ${shownDay(round.to)}`, link: addresses.round(round.id) }))
      },
    },
  ],
}
