import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { ListedUnitTree } from '@/kernel/api'
import { treesQuery } from '../queries'
import { NamedTable } from './NamedTable'

/** The trees, each kept for one purpose. */
export function TreeTable() {
  const { t } = useTranslation('units')
  const trees = useQuery(treesQuery)
  return (
    <NamedTable<ListedUnitTree>
      label={t('structure.trees')}
      rows={trees.data}
      error={trees.error}
      onRetry={() => void trees.refetch()}
      empty={t('structure.noTrees')}
      name={(tree) => <Link to="/units" search={{ tree: tree.id }}>{tree.name}</Link>}
    />
  )
}
