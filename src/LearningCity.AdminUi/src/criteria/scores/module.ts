import BarChartOutlined from '@ant-design/icons/BarChartOutlined'
import LineChartOutlined from '@ant-design/icons/LineChartOutlined'
import TableOutlined from '@ant-design/icons/TableOutlined'
import { may, mayEverywhere } from '@/access/me'
import { addresses } from '@/app/addresses'
import type { Module } from '@/shell/module'

export const scores: Module = {
  navigation: [
    {
      group: 'criteria', place: 50, text: 'scoreboard', icon: BarChartOutlined,
      isFor: (me) => may(me, 'see-scores', 'read-reports', 'see-published-results'),
      link: (round) => round && addresses.scoreboard(round.id),
    },
    {
      group: 'criteria', place: 51, text: 'heatTable', icon: TableOutlined,
      // A unit sees one line of it: its scoreboard says more.
      isFor: (me) => may(me, 'see-scores') || mayEverywhere(me, 'read-reports'),
      link: (round) => round && addresses.heatTable(round.id),
    },
    { group: 'criteria', place: 52, text: 'trend', icon: LineChartOutlined, isFor: (me) => may(me, 'see-scores', 'read-reports'), link: () => ({ to: '/trends' }) },
  ],
  search: [],
}
