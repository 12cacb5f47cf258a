import { useMe } from '@/access/me'

export function HomePage() {
  const me = useMe()
  return <h1>{me.displayName}</h1>
}
