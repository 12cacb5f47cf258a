import ProfileOutlined from '@ant-design/icons/ProfileOutlined'
import SwapOutlined from '@ant-design/icons/SwapOutlined'
import { may } from '@/access/me'
import { addresses } from '@/app/addresses'
import { queryClient } from '@/kernel/api'
import { fold } from '@/kernel/format'
import type { Module } from '@/shell/module'
import { setQuery } from './keys'

export const sets: Module = {
  navigation: [
    { group: 'criteria', place: 60, text: 'sets', icon: ProfileOutlined, isFor: (me) => may(me, 'see-criteria'), link: () => addresses.sets() },
    { group: 'criteria', place: 61, text: 'crosswalks', icon: SwapOutlined, isFor: (me) => may(me, 'draft-criteria-set'), link: () => ({ to: '/crosswalks' }) },
  ],
  search: [
    {
      text: 'indicators',
      isFor: (me) => may(me, 'see-criteria'),
      find: async (text, round) => {
        if (!round) return []
        const set = await queryClient.ensureQueryData(setQuery(round.set))
        const wanted = fold(text)
        return set.nodes
          .filter((node) => node.code.startsWith(text) || fold(node.name).includes(wanted))
          .slice(0, 5)
          .map((node) => ({ id: node.code, title: `${node.code} ${node.name}`, link: addresses.set(round.set, node.code) }))
      },
    },
  ],
}
