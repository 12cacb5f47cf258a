import { useQuery } from '@tanstack/react-query'
import { Skeleton } from 'antd'
import { RefusalAlert } from '@/kernel/parts'
import { treeQuery } from '../queries'
import { BranchList, type Growth } from './BranchList'
import { grow, type Branch } from './branches'

/** Units below one that were not sent with the tree: a whole country is more than a screen reads at once. */
export function UnsentBranches({ of, level, known, growth }: { of: string; level: number; known: readonly Branch[]; growth: Growth }) {
  const below = useQuery(treeQuery(growth.tree, growth.on, of))
  if (below.error) return <RefusalAlert error={below.error} onRetry={() => void below.refetch()} />
  if (!below.data) return <Skeleton active title={false} paragraph={{ rows: 3 }} />
  const shown = new Set(known.map((branch) => branch.node.id))
  const branches = grow(below.data)[0]?.branches.filter((branch) => !shown.has(branch.node.id)) ?? []
  return <BranchList branches={branches} level={level} growth={growth} />
}
