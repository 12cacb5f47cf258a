import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { api, read } from '@/kernel/api'
import { PageFrame } from '@/kernel/parts'
import { may, useMe } from '../me'
import { AccountTag } from './AccountTag'
import { DescribePerson } from './DescribePerson'
import { GiveGrant } from './GiveGrant'
import { peopleKeys } from './keys'
import { PersonActions } from './PersonActions'
import { PersonFacts } from './PersonFacts'
import { PersonGrants } from './PersonGrants'
import { PersonTokens } from './PersonTokens'
import { isOffered } from './roles'
import './people.css'

const route = getRouteApi('/shell/people/$account')

/** One account: who it is, what it may, and what may be done with it. */
export function PersonPage() {
  const { t } = useTranslation('people')
  const { account } = route.useParams()
  const { open } = route.useSearch()
  const navigate = route.useNavigate()
  const me = useMe()
  const person = useQuery({ queryKey: peopleKeys.one(account), queryFn: () => read(api.GET('/api/v1/accounts/{account}', { params: { path: { account } } })) })
  const card = person.data
  const show = (drawer?: typeof open) => void navigate({ search: { open: drawer } })
  const mayManage = card !== undefined && isOffered(me, card)
  return (
    <PageFrame
      title={card?.displayName ?? t('person')}
      above={[{ title: t('title'), link: { to: '/people' } }]}
      beside={card && <><AccountTag state={card.state} /><span>{card.signInName}</span></>}
      actions={mayManage && <PersonActions card={card} onOpen={show} />}
      isLoading={person.isLoading}
      error={person.error}
      onRetry={() => void person.refetch()}
    >
      {card && (
        <div className="person">
          <PersonFacts card={card} />
          <PersonGrants card={card} mayEnd={mayManage} />
          {mayManage && may(me, 'end-sessions') && <PersonTokens account={account} name={card.displayName} />}
          {mayManage && open === 'grant' && <GiveGrant card={card} onClose={() => show()} />}
          {mayManage && open === 'description' && <DescribePerson card={card} onClose={() => show()} />}
        </div>
      )}
    </PageFrame>
  )
}
