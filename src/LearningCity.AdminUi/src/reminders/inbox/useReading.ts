import { useQueryClient } from '@tanstack/react-query'
import { api, read, useAct, type InboxPage } from '@/kernel/api'
import { now } from '@/kernel/format'
import { inboxKeys } from '../keys'

/** Marks messages as read, none named: all. The list keeps what it shows, so that a message does not vanish while it is read. */
export function useReading() {
  const queries = useQueryClient()
  return useAct({
    act: (messages: string[], key) => read(api.POST('/api/v1/inbox/reading', { params: { header: { 'Idempotency-Key': key } }, body: { messages } })),
    onDone: ({ unread }, messages) => {
      const readAt = now().toISOString()
      const isMeant = (id: string) => messages.length === 0 || messages.includes(id)
      queries.setQueryData(inboxKeys.unread, unread)
      queries.setQueriesData<InboxPage>({ queryKey: inboxKeys.lists }, (page) =>
        page && { ...page, unread, items: page.items.map((item) => (isMeant(item.id) && !item.readAt ? { ...item, readAt } : item)) })
    },
  })
}
