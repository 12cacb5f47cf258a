import CalendarOutlined from '@ant-design/icons/CalendarOutlined'
import DashboardOutlined from '@ant-design/icons/DashboardOutlined'
import { may, mayEverywhere } from '@/access/me'
import { addresses } from '@/app/addresses'
import type { Module } from '@/shell/module'

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
  search: [],
}
