import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { treesQuery, typesQuery } from '../queries'
import type { Happening } from './timeline'

/** One happening in words; other units in it open. */
export function HappeningWords({ happening, first }: { happening: Happening; first: string }) {
  const { t } = useTranslation('units')
  const types = useQuery(typesQuery).data
  const trees = useQuery(treesQuery).data
  const to = (unit: string, name: string) => <Link to="/units/$unit" params={{ unit }}>{name}</Link>
  switch (happening.kind) {
    case 'began':
      return <span>{t('happened.began', { name: first })}</span>
    case 'named':
      return <span>{t('happened.named', { name: happening.name, before: happening.before })}</span>
    case 'typed':
      return <span>{t('happened.typed', { type: types?.find((type) => type.id === happening.type)?.name ?? '…' })}</span>
    case 'placed':
      return (
        <span>
          {t(happening.isFirst ? 'happened.placed' : 'happened.moved', { tree: trees?.find((tree) => tree.id === happening.tree)?.name ?? '…' })}{' '}
          {happening.parent ? to(happening.parent, happening.parentName ?? '…') : t('place.atTop')}
        </span>
      )
    case 'took-over':
      return <span>{t(`happened.tookOver.${happening.link.kind}`)} {to(happening.link.unit, happening.link.name)} ({t(`extent.${happening.link.extent}`)})</span>
    case 'gave':
      return <span>{t(`happened.gave.${happening.link.kind}`)} {to(happening.link.unit, happening.link.name)} ({t(`extent.${happening.link.extent}`)})</span>
    case 'ended':
      return <span>{t('happened.ended')}</span>
  }
}
