import FileDoneOutlined from '@ant-design/icons/FileDoneOutlined'
import { may } from '@/access/me'
import { addresses } from '@/app/addresses'
import { api, read } from '@/kernel/api'
import type { Module } from '@/shell/module'

export const evidence: Module = {
  navigation: [{ group: 'evidence', place: 10, text: 'documents', icon: FileDoneOutlined, isFor: (me) => may(me, 'open-evidence'), link: () => addresses.documents() }],
  search: [
    {
      text: 'documents',
      isFor: (me) => may(me, 'open-evidence'),
      find: async (search) => {
        const { items } = await read(api.GET('/api/v1/documents', { params: { query: { search, size: 5 } } }))
        return items.map((paper) => ({ id: paper.id, title: paper.summary, detail: paper.number ?? paper.fileName, link: addresses.document(paper.id) }))
      },
    },
  ],
}
