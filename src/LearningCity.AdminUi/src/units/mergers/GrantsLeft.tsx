import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useMe } from '@/access/me'
import { managesPeople } from '@/access/people/roles'
import type { UnitImpact } from '@/kernel/api'
import { Panel } from '@/kernel/parts'
import { ImpactList } from '../parts/ImpactList'

interface Props {
  merger: string
  grants: readonly UnitImpact[]
  names: ReadonlyMap<string, string>
}

/** The rights on units that were taken over: nobody gets one by a merger, and who manages accounts decides about each. */
export function GrantsLeft({ merger, grants, names }: Props) {
  const { t } = useTranslation('units')
  const me = useMe()
  const isOpen = grants.some((grant) => grant.bearing === 'needs-decision')
  if (grants.length === 0) return null
  return (
    <Panel title={t('grants.title')} extra={isOpen && managesPeople(me) && <Link to="/grants/mergers/$merger" params={{ merger }}>{t('grants.decide')}</Link>}>
      <div className="stack">
        <p className="note">{t(!isOpen ? 'grants.allDecided' : managesPeople(me) ? 'grants.what' : 'grants.notYours')}</p>
        <ImpactList impacts={grants} names={names} />
      </div>
    </Panel>
  )
}
