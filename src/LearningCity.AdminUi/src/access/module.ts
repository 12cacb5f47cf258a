import TeamOutlined from '@ant-design/icons/TeamOutlined'
import { addresses } from '@/app/addresses'
import { api, read } from '@/kernel/api'
import type { Module } from '@/shell/module'
import { managesPeople } from './people/roles'

export const access: Module = {
  navigation: [{ group: 'administration', place: 10, text: 'people', icon: TeamOutlined, isFor: managesPeople, link: () => ({ to: '/people' }) }],
  search: [
    {
      text: 'people',
      isFor: managesPeople,
      find: async (text) => {
        const { items } = await read(api.GET('/api/v1/accounts', { params: { query: { text, size: 5 } } }))
        return items.map((person) => ({ id: person.id, title: person.displayName, detail: person.signInName, link: addresses.person(person.id) }))
      },
    },
  ],
}
