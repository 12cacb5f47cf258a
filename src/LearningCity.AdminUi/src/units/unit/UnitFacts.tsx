import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Descriptions } from 'antd'
import { useTranslation } from 'react-i18next'
import type { UnitRecord } from '@/kernel/api'
import { shownDay } from '@/kernel/format'
import { treesQuery, typesQuery } from '../queries'
import { GroupsOfUnit } from './GroupsOfUnit'

/** What a unit is on a day. */
export function UnitFacts({ unit, on }: { unit: UnitRecord; on: string }) {
  const { t } = useTranslation('units')
  const types = useQuery(typesQuery).data
  const trees = useQuery(treesQuery).data
  const name = unit.names.findLast((one) => one.validFrom <= on) ?? unit.names[0]
  const type = unit.types.findLast((one) => one.validFrom <= on) ?? unit.types[0]
  const places = unit.places.filter((place) => place.validFrom <= on && (!place.validTo || place.validTo >= on))
  return (
    <Descriptions
      column={1}
      size="small"
      className="unit-facts"
      items={[
        { key: 'name', label: t('unit.officialName'), children: name?.officialName },
        ...(name?.shortName ? [{ key: 'short', label: t('unit.shortName'), children: name.shortName }] : []),
        { key: 'type', label: t('unit.type'), children: types?.find((one) => one.id === type?.type)?.name ?? '…' },
        { key: 'code', label: t('unit.code'), children: <span className="unit-code">{unit.code}</span> },
        ...(name?.officialCode ? [{ key: 'official', label: t('unit.officialCode'), children: name.officialCode }] : []),
        { key: 'valid', label: t('unit.valid'), children: unit.validTo ? t('unit.validBetween', { from: shownDay(unit.validFrom), to: shownDay(unit.validTo) }) : t('unit.validSince', { from: shownDay(unit.validFrom) }) },
        ...places.map((place) => ({
          key: place.tree,
          label: trees?.find((tree) => tree.id === place.tree)?.name ?? '…',
          children: place.parent ? <Link to="/units/$unit" params={{ unit: place.parent }}>{place.parentName}</Link> : t('place.atTop'),
        })),
        { key: 'groups', label: t('unit.groups'), children: <GroupsOfUnit unit={unit.id} code={unit.code} on={on} /> },
      ]}
    />
  )
}
