import { addresses } from '@/app/addresses'
import { api, read } from '@/kernel/api'
import { shownDay } from '@/kernel/format'
import type { Module } from '@/shell/module'

export const units: Module = {
  navigation: [],
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
