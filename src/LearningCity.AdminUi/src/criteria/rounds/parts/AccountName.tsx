import { useQuery } from '@tanstack/react-query'
import { may, useMe } from '@/access/me'
import { api, read } from '@/kernel/api'

/** Who somebody is, for whoever manages accounts; nothing for everybody else. */
export function AccountName({ account }: { account: string }) {
  const me = useMe()
  const found = useQuery({
    queryKey: ['accounts', account, 'name'],
    queryFn: async () => (await read(api.GET('/api/v1/accounts/{account}', { params: { path: { account } } }))).displayName,
    enabled: account !== me.account && may(me, 'manage-reporters', 'manage-heads', 'manage-officers', 'manage-leaders'),
    staleTime: Infinity,
  })
  return <>{account === me.account ? me.displayName : (found.data ?? '')}</>
}
