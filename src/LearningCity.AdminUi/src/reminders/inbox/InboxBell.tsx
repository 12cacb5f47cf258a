import BellOutlined from '@ant-design/icons/BellOutlined'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { addresses } from '@/app/addresses'
import { api, read } from '@/kernel/api'
import { inboxKeys } from '../keys'

const glance = 3 * 60_000
/** More than this is not told apart at a glance. */
const most = 99

/** How many messages are unread; looked at every few minutes, and when the person comes back to the window. */
export default function InboxBell() {
  const { t } = useTranslation('shell')
  const { data: count = 0 } = useQuery({
    queryKey: inboxKeys.unread,
    queryFn: async () => (await read(api.GET('/api/v1/inbox', { params: { query: { unread: true, size: 1 } } }))).unread,
    refetchInterval: glance,
    refetchOnWindowFocus: true,
  })
  return (
    <Link {...addresses.inbox()} className="top-bell" aria-label={count > 0 ? t('bell.unread', { count }) : t('bell.none')}>
      <BellOutlined aria-hidden />
      {count > 0 && <span className="top-unread" aria-hidden>{count > most ? `${most}+` : count}</span>}
    </Link>
  )
}
