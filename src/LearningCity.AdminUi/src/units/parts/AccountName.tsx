import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { may, useMe } from '@/access/me'
import { addresses } from '@/app/addresses'
import { api, read } from '@/kernel/api'

/** Who did something: by name for whoever may see accounts, otherwise only whether it was oneself. */
export function AccountName({ account }: { account: string }) {
  const { t } = useTranslation('units')
  const me = useMe()
  const isMe = me.account === account
  const seesAccounts = may(me, 'manage-reporters', 'manage-heads', 'manage-officers', 'manage-leaders')
  const sheet = useQuery({
    queryKey: ['accounts', account],
    queryFn: () => read(api.GET('/api/v1/accounts/{account}', { params: { path: { account } } })),
    enabled: seesAccounts && !isMe,
    staleTime: 5 * 60_000,
    retry: false,
  })
  if (isMe) return <>{me.displayName}</>
  if (sheet.data) return <Link {...addresses.person(account)}>{sheet.data.displayName}</Link>
  return <>{sheet.isFetching ? '…' : t('account.other')}</>
}
