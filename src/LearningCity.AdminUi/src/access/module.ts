import { may } from './me'
import { addresses } from '@/app/addresses'
import { api, read } from '@/kernel/api'
import type { Module } from '@/shell/module'

export const access: Module = {
  navigation: [],
  search: [
    {
      text: 'people',
      isFor: (me) => may(me, 'manage-reporters', 'manage-heads', 'manage-officers', 'manage-leaders'),
      find: async (text) => {
        const { items } = await read(api.GET('/api/v1/accounts', { params: { query: { text, size: 5 } } }))
        return items.map((person) => ({ id: person.id, title: person.displayName, detail: person.signInName, link: addresses.person(person.id) }))
      },
    },
  ],
}
