import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Skeleton } from 'antd'
import { useTranslation } from 'react-i18next'
import { api, read } from '@/kernel/api'
import { unitKeys } from '../keys'
import { groupsQuery } from '../queries'

/** The groups a unit belongs to on a day. The record of a unit does not tell them; each group is asked for its member of this code. */
export function GroupsOfUnit({ unit, code, on }: { unit: string; code: string; on: string }) {
  const { t } = useTranslation('units')
  const groups = useQuery(groupsQuery(on)).data
  const held = useQuery({
    queryKey: unitKeys.groupsOf(unit, on),
    enabled: groups !== undefined,
    queryFn: async () => {
      const asked = await Promise.all(
        (groups ?? []).filter((group) => group.members > 0).map(async (group) => {
          const members = await read(api.GET('/api/v1/units', { params: { query: { on, group: group.id, search: code, size: 200 } } }))
          return members.items.some((one) => one.id === unit) ? [group] : []
        }),
      )
      return asked.flat()
    },
  })
  if (held.isPending) return <Skeleton.Input active size="small" />
  if (!held.data || held.data.length === 0) return t('unit.noGroups')
  return (
    <ul className="plain">
      {held.data.map((group) => <li key={group.id}><Link to="/unit-structure" search={{ part: 'groups', group: group.id }}>{group.name}</Link></li>)}
    </ul>
  )
}
