import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { figure } from '@/kernel/format'
import type { Branch } from './branches'
import { StandingTag } from './StandingTag'
import { UnsentBranches } from './UnsentBranches'

export interface Growth {
  tree: string
  on: string
  typeName: (code: string) => string
  isOpen: (branch: Branch, level: number) => boolean
  turn: (unit: string) => void
}

/** The units below one another. A branch that is shut is not rendered. */
export function BranchList({ branches, level, growth }: { branches: readonly Branch[]; level: number; growth: Growth }) {
  const { t } = useTranslation('units')
  return (
    <ul className="branches">
      {branches.map((branch) => {
        const { node } = branch
        const hasBelow = branch.branches.length + branch.unsent > 0
        const isOpen = hasBelow && growth.isOpen(branch, level)
        return (
          <li key={node.id}>
            <div className={branch.standing === 'ended' ? 'branch branch-ended' : 'branch'}>
              {hasBelow ? (
                <button type="button" className="branch-fold" aria-expanded={isOpen} aria-label={t(isOpen ? 'tree.shut' : 'tree.open', { name: node.name })} onClick={() => growth.turn(node.id)}>
                  {isOpen ? '▾' : '▸'}
                </button>
              ) : <span className="branch-fold" />}
              <div className="branch-words">
                <Link to="/units/$unit" params={{ unit: node.id }} className="branch-name">{node.name}</Link>
                <span className="note">{growth.typeName(node.type)}{node.children > 0 && ` · ${t('tree.below', { shown: figure(node.children) })}`}</span>
                <StandingTag standing={branch.standing} on={growth.on} />
              </div>
            </div>
            {isOpen && branch.branches.length > 0 && <BranchList branches={branch.branches} level={level + 1} growth={growth} />}
            {isOpen && branch.unsent > 0 && <UnsentBranches of={node.id} level={level + 1} known={branch.branches} growth={growth} />}
          </li>
        )
      })}
    </ul>
  )
}
