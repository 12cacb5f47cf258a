import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { addresses } from '@/app/addresses'
import { api, read } from '@/kernel/api'
import { useMe } from './me'
import { managesPeople } from './people/roles'

/** Who it was, where only the identity of an account stands; it leads to the account for whoever sees accounts. */
export function AccountName({ account }: { account: string }) {
  const me = useMe()
  const name = useQuery({
    queryKey: ['accounts', account, 'name'],
    queryFn: () => read(api.GET('/api/v1/account-names/{account}', { params: { path: { account } } })),
    staleTime: 5 * 60_000,
  })
  const shown = name.data?.name ?? (name.isError ? '' : '…')
  return managesPeople(me) ? <Link {...addresses.person(account)}>{shown}</Link> : <>{shown}</>
}
