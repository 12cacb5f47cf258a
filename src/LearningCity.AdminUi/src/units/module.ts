import ApartmentOutlined from '@ant-design/icons/ApartmentOutlined'
import MergeOutlined from '@ant-design/icons/MergeOutlined'
import TagsOutlined from '@ant-design/icons/TagsOutlined'
import { may } from '@/access/me'
import { addresses } from '@/app/addresses'
import { api, read } from '@/kernel/api'
import { shownDay } from '@/kernel/format'
import type { Module } from '@/shell/module'

export const units: Module = {
  navigation: [
    { group: 'units', place: 10, text: 'units', icon: ApartmentOutlined, isFor: (me) => may(me, 'see-criteria'), link: () => addresses.units() },
    { group: 'units', place: 20, text: 'mergers', icon: MergeOutlined, isFor: (me) => may(me, 'change-units'), link: () => ({ to: '/unit-mergers' }) },
    { group: 'units', place: 30, text: 'structure', icon: TagsOutlined, isFor: (me) => may(me, 'change-units'), link: () => ({ to: '/unit-structure' }) },
  ],
  search: [
    {
      text: 'units',
      isFor: () => true,
      find: async (search) => {
        const { items } = await read(api.GET('/api/v1/units', { params: { query: { search, size: 5 } } }))
        return items.map((unit) => ({
          id: unit.id,
          title: unit.officialName,
          detail: [unit.typeName, unit.validTo && `→ ${shownDay(unit.validTo)}`].filter(Boolean).join(' '),
          link: addresses.unit(unit.id),
        }))
      },
    },
  ],
}
