import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { may, useMe } from '@/access/me'
import { addresses } from '@/app/addresses'
import { api, read } from '@/kernel/api'

/** Who it was, where only the identity of an account stands; it leads to the account for whoever sees accounts. */
export function AccountName({ account }: { account: string }) {
  const me = useMe()
  const name = useQuery({
    queryKey: ['accounts', account, 'name'],
    queryFn: () => read(api.GET('/api/v1/account-names/{account}', { params: { path: { account } } })),
    staleTime: 5 * 60_000,
  })
  const shown = name.data?.name ?? (name.isError ? '' : '…')
  const seesAccounts = may(me, 'manage-reporters', 'manage-heads', 'manage-officers', 'manage-leaders')
  return seesAccounts ? <Link {...addresses.person(account)}>{shown}</Link> : <>{shown}</>
}
