import { useQuery } from '@tanstack/react-query'
import { Button, Checkbox, Skeleton } from 'antd'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { addDays } from '@/kernel/format'
import { EmptyState, RefusalAlert } from '@/kernel/parts'
import { useTypeNames } from '../parts/useStructure'
import { treeQuery } from '../queries'
import type { UnitsSearch } from '../routes'
import { BranchList } from './BranchList'
import { carries, countOf, grow, isChange, isCut, keep, type Branch } from './branches'

interface Props {
  tree: string
  on: string
  search: UnitsSearch
  onSearch: (change: Partial<UnitsSearch>) => void
}

/** So many units are shown unfolded without being asked for. */
const atOnce = 400

/** A tree as it was on a day, with what ended the day before and what ends on it. */
export function UnitTree({ tree, on, search, onSearch }: Props) {
  const { t } = useTranslation(['units', 'common'])
  const onDay = useQuery(treeQuery(tree, on))
  const before = useQuery(treeQuery(tree, addDays(on, -1)))
  const after = useQuery(treeQuery(tree, addDays(on, 1)))
  const typeName = useTypeNames()
  const grown = useMemo(() => onDay.data && grow(onDay.data, before.data, after.data), [onDay.data, before.data, after.data])
  if (onDay.error) return <RefusalAlert error={onDay.error} onRetry={() => void onDay.refetch()} />
  if (!grown || before.isPending || after.isPending) return <Skeleton active title={false} paragraph={{ rows: 12 }} />
  const changes = countOf(grown, isChange)
  const fitting = search.search ? keep(grown, carries(search.search)) : grown
  const shown = search.changes && changes > 0 ? keep(fitting, isChange) : fitting
  const opensItself = search.all === 'open' || (search.all !== 'shut' && (search.search !== undefined || search.changes || countOf(grown) <= atOnce))
  const turned = new Set(search.turned)
  const isOpen = (branch: Branch) => opensItself !== turned.has(branch.node.id)
  const turn = (unit: string) => onSearch({ turned: turned.has(unit) ? search.turned?.filter((one) => one !== unit) : [...turned, unit] })
  if (grown.length === 0) return <EmptyState sentence={t('tree.empty')} />
  return (
    <div className="unit-tree">
      <div className="unit-tree-tools">
        <span className="note">{t('tree.count', { count: countOf(shown, (branch) => branch.standing !== 'ended') })}</span>
        {changes > 0 && <Checkbox checked={search.changes ?? false} onChange={(event) => onSearch({ changes: event.target.checked || undefined, turned: undefined })}>{t('tree.changes', { count: changes })}</Checkbox>}
        <Button size="small" type="text" onClick={() => onSearch({ all: 'open', turned: undefined })}>{t('tree.openAll')}</Button>
        <Button size="small" type="text" onClick={() => onSearch({ all: 'shut', turned: undefined })}>{t('tree.shutAll')}</Button>
      </div>
      {search.search && isCut(grown) && <p className="note">{t('tree.cut')}</p>}
      {shown.length === 0 ? <EmptyState sentence={t('common:list.nothingFits')} /> : <BranchList branches={shown} level={1} growth={{ tree, on, typeName, isOpen, turn }} />}
    </div>
  )
}
