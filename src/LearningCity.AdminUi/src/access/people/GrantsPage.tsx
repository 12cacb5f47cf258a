import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { Checkbox, Grid, Select } from 'antd'
import { useTranslation } from 'react-i18next'
import { addresses } from '@/app/addresses'
import { api, read, type GrantLine } from '@/kernel/api'
import { useClearing } from '@/kernel/forms/useClearing'
import { DataList, PageFrame, type DataColumn } from '@/kernel/parts'
import { useUnitNames } from '@/units/parts/useUnitNames'
import { may, useMe } from '../me'
import { GrantDays, GrantEnd, GrantOrigin } from './grantCells'
import { GrantTag } from './GrantTag'
import { peopleKeys } from './keys'
import { ManagedUnit } from './ManagedUnit'
import { useAccountNames } from './names'
import { OpenMergers } from './OpenMergers'
import { roles } from './roles'
import './people.css'

const route = getRouteApi('/shell/grants')

/** Who was given what and by whom, the newest first. */
export function GrantsPage() {
  const { t } = useTranslation('people')
  const clearing = useClearing()
  const me = useMe()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const isWide = Grid.useBreakpoint().md ?? innerWidth >= 768
  const { role, unit, inForce, page, size } = search
  const filter = { role, unit, onlyInForce: inForce, page, size }
  const grants = useQuery({
    queryKey: peopleKeys.grants(filter),
    queryFn: () => read(api.GET('/api/v1/grants', { params: { query: filter } })),
    placeholderData: keepPreviousData,
  })
  const names = useAccountNames()
  const unitName = useUnitNames(grants.data?.items.map((grant) => grant.unit) ?? [])
  const change = (part: Partial<typeof search>) => void navigate({ search: (before) => ({ ...before, ...part }) })
  const narrow = (part: Partial<typeof search>) => change({ ...part, page: undefined })
  const scopeOf = (grant: GrantLine) => (grant.unit === null ? t('city') : unitName(grant.unit))
  const columns: DataColumn<GrantLine>[] = [
    {
      key: 'account',
      title: t('account'),
      cell: (grant) => isWide ? <span className="grant-cell">{names?.get(grant.account) ?? '…'}</span> : (
        <span className="person-narrow">
          {names?.get(grant.account) ?? '…'}
          <span className="note">{t(`roles.${grant.role}`)} · {scopeOf(grant)}</span>
          <GrantTag grant={grant} />
        </span>
      ),
    },
    { key: 'role', title: t('role'), responsive: ['md'], cell: (grant) => <span className="grant-cell">{t(`roles.${grant.role}`)}<span className="note">{scopeOf(grant)}</span></span> },
    { key: 'days', title: t('grants.days'), responsive: ['md'], cell: (grant) => <span className="grant-cell"><GrantDays grant={grant} /><span><GrantTag grant={grant} /></span></span> },
    { key: 'given', title: t('grants.given'), responsive: ['md'], cell: (grant) => <GrantOrigin grant={grant} names={names} /> },
    { key: 'ended', title: t('grants.ended'), responsive: ['md'], cell: (grant) => <GrantEnd grant={grant} names={names} /> },
  ]
  return (
    <PageFrame title={t('grants.page')} above={[{ title: t('title'), link: { to: '/people' } }]}>
      {may(me, 'change-units') && <OpenMergers />}
      <DataList
        label={t('grants.page')}
        columns={columns}
        rows={grants.data?.items}
        total={grants.data?.total}
        rowKey={(grant) => grant.id}
        opens={(grant) => addresses.person(grant.account)}
        search={search}
        onSearch={change}
        isLoading={grants.isFetching && (grants.isPlaceholderData || !grants.data)}
        error={grants.error}
        onRetry={() => void grants.refetch()}
        empty={t('grants.empty')}
        filters={
          <>
            <Select allowClear={clearing} className="filter filter-wide" aria-label={t('role')} placeholder={t('allRoles')} value={role} onChange={(one?: typeof role) => narrow({ role: one })} options={roles.map((one) => ({ value: one, label: t(`roles.${one}`) }))} />
            <ManagedUnit className="filter filter-wide" aria-label={t('unit')} none={t('allUnits')} value={unit} onChange={(one) => narrow({ unit: one })} />
            <Checkbox checked={inForce === true} onChange={(event) => narrow({ inForce: event.target.checked || undefined })}>{t('grants.onlyInForce')}</Checkbox>
          </>
        }
      />
    </PageFrame>
  )
}
