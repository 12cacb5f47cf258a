import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Form, Skeleton } from 'antd'
import { useTranslation } from 'react-i18next'
import { api, read } from '@/kernel/api'
import { today } from '@/kernel/format'
import { DayField } from '@/kernel/forms/DayField'
import { DetailDrawer, EmptyState, RefusalAlert, StatusTag } from '@/kernel/parts'
import { unitKeys } from '../keys'
import { groupsQuery } from '../queries'
import { ChangeMembers } from './ChangeMembers'

interface Props {
  group: string
  date: string | undefined
  mayChange: boolean
  onDate: (date: string | undefined) => void
  onClose: () => void
}

/** A group: who belongs to it on a day, and who joins and leaves from a day on. */
export function GroupDrawer({ group: id, date, mayChange, onDate, onClose }: Props) {
  const { t } = useTranslation('units')
  const on = date ?? today()
  const groups = useQuery(groupsQuery(on))
  const group = groups.data?.find((one) => one.id === id)
  const filter = { on, group: id, size: 200 }
  const members = useQuery({ queryKey: unitKeys.list(filter), queryFn: () => read(api.GET('/api/v1/units', { params: { query: filter } })) })
  return (
    <DetailDrawer title={group?.name ?? t('structure.groups')} onClose={onClose} isLoading={groups.isPending} error={groups.error} onRetry={() => void groups.refetch()}>
      <div className="stack">
        {group?.isRetired && <div><StatusTag tone="aside" word={t('structure.retired')} /></div>}
        {mayChange && group && !group.isRetired && members.data && <ChangeMembers group={group} onReadAgain={() => void groups.refetch()} />}
        <Form layout="vertical"><Form.Item label={t('structure.membersOn')} htmlFor="members-on"><DayField id="members-on" value={on} onChange={(day) => onDate(day === today() ? undefined : day)} /></Form.Item></Form>
        <RefusalAlert error={members.error} onRetry={() => void members.refetch()} />
        {!members.data ? <Skeleton active title={false} /> : members.data.items.length === 0 ? <EmptyState sentence={t('structure.noMembers')} /> : (
          <>
            <p className="note">{t('tree.count', { count: members.data.total })}</p>
            <ul className="plain members">{members.data.items.map((unit) => <li key={unit.id}><Link to="/units/$unit" params={{ unit: unit.id }}>{unit.officialName}</Link> <span className="note">{unit.typeName}</span></li>)}</ul>
            {members.data.total > members.data.items.length && <Link to="/units" search={{ view: 'list', group: id, date }}>{t('structure.allMembers')}</Link>}
          </>
        )}
      </div>
    </DetailDrawer>
  )
}
