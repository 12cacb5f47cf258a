import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { Button, Grid, Select } from 'antd'
import { useTranslation } from 'react-i18next'
import { addresses } from '@/app/addresses'
import { api, read, type AccountLine } from '@/kernel/api'
import { useClearing } from '@/kernel/forms/useClearing'
import { DataList, PageFrame, type DataColumn } from '@/kernel/parts'
import { useMe } from '../me'
import { AccountTag } from './AccountTag'
import { peopleKeys } from './keys'
import { accountStates, managesPeople, roles } from './roles'
import { ManagedUnit } from './ManagedUnit'
import './people.css'

const route = getRouteApi('/shell/people')

/** Who can sign in, and as what. */
export function PeoplePage() {
  const { t } = useTranslation('people')
  const clearing = useClearing()
  const me = useMe()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const isWide = Grid.useBreakpoint().md ?? innerWidth >= 768
  const { search: text, role, unit, state, page, size } = search
  const filter = { text, role, unit, state, page, size }
  const people = useQuery({
    queryKey: peopleKeys.list(filter),
    queryFn: () => read(api.GET('/api/v1/accounts', { params: { query: filter } })),
    placeholderData: keepPreviousData,
  })
  const change = (part: Partial<typeof search>) => void navigate({ search: (before) => ({ ...before, ...part }) })
  const narrow = (part: Partial<typeof search>) => change({ ...part, page: undefined })
  const rolesOf = (person: AccountLine) => person.roles.map((one) => t(`roles.${one}`)).join(', ') || t('noRole')
  const columns: DataColumn<AccountLine>[] = [
    {
      key: 'name',
      title: t('name'),
      cell: (person) => (
        <span className="person-narrow">
          {person.displayName}
          {person.post !== person.displayName && <span className="note">{person.post}</span>}
          {!isWide && <><span className="note">{rolesOf(person)}</span><AccountTag state={person.state} /></>}
        </span>
      ),
    },
    { key: 'signInName', title: t('signInName'), responsive: ['md'], cell: (person) => person.signInName },
    { key: 'roles', title: t('role'), responsive: ['md'], cell: rolesOf },
    { key: 'state', title: t('state'), responsive: ['md'], cell: (person) => <AccountTag state={person.state} /> },
  ]
  return (
    <PageFrame title={t('title')} actions={managesPeople(me) && <><Button onClick={() => void navigate({ to: '/grants' })}>{t('allGrants')}</Button><Button type="primary" onClick={() => void navigate({ to: '/people/invite' })}>{t('invite.open')}</Button></>}>
      <DataList
        label={t('title')}
        columns={columns}
        rows={people.data?.items}
        total={people.data?.total}
        rowKey={(person) => person.id}
        opens={(person) => addresses.person(person.id)}
        search={search}
        onSearch={change}
        isLoading={people.isFetching && (people.isPlaceholderData || !people.data)}
        error={people.error}
        onRetry={() => void people.refetch()}
        searchHint={t('searchHint')}
        empty={t('empty')}
        filters={
          <>
            <Select allowClear={clearing} className="filter filter-wide" aria-label={t('role')} placeholder={t('allRoles')} value={role} onChange={(one?: typeof role) => narrow({ role: one })} options={roles.map((one) => ({ value: one, label: t(`roles.${one}`) }))} />
            <ManagedUnit className="filter filter-wide" aria-label={t('unit')} none={t('allUnits')} value={unit} onChange={(one) => narrow({ unit: one })} />
            <Select allowClear={clearing} className="filter" aria-label={t('state')} placeholder={t('allStates')} value={state} onChange={(one?: typeof state) => narrow({ state: one })} options={accountStates.map((one) => ({ value: one, label: t(`states.${one}`) }))} />
          </>
        }
      />
    </PageFrame>
  )
}
