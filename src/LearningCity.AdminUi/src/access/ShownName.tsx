import { useQuery } from '@tanstack/react-query'
import { api, read } from '@/kernel/api'

/** Who it was, where the API names an account by its identity alone. */
export function ShownName({ account }: { account: string }) {
  const name = useQuery({
    queryKey: ['accounts', account, 'name'],
    queryFn: () => read(api.GET('/api/v1/account-names/{account}', { params: { path: { account } } })),
    staleTime: Infinity,
  })
  return <>{name.data?.name ?? (name.isError ? '' : '…')}</>
}
