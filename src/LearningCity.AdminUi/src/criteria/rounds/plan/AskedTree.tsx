import { Tree, type TreeDataNode } from 'antd'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { TreeNode } from '@/kernel/api'
import { fold } from '@/kernel/format'
import { EmptyState } from '@/kernel/parts'

interface Props {
  nodes: readonly TreeNode[]
  /** Only units with these words, and those above them. */
  words: string
  /** Those already in the round. */
  asked: ReadonlySet<string>
  ticked: string[]
  onTick: (units: string[]) => void
}

/** The tree of units with a box to tick for each; a unit above others is ticked for itself alone. */
export function AskedTree({ nodes, words, asked, ticked, onTick }: Props) {
  const { t } = useTranslation('rounds')
  const [opened, open] = useState<string[]>()
  const wanted = fold(words.trim())
  const shown = useMemo(() => {
    if (!wanted) return undefined
    const byId = new Map(nodes.map((node) => [node.id, node]))
    const kept = new Set<string>()
    for (const node of nodes) {
      if (!fold(`${node.name} ${node.shortName ?? ''} ${node.code}`).includes(wanted)) continue
      for (let one: TreeNode | undefined = node; one && !kept.has(one.id); one = one.parent ? byId.get(one.parent) : undefined) kept.add(one.id)
    }
    return kept
  }, [nodes, wanted])
  const data = useMemo(() => treeOf(nodes.filter((node) => !shown || shown.has(node.id)), asked, t('plan.alreadyAsked')), [nodes, shown, asked, t])
  if (data.length === 0) return <EmptyState sentence={t('plan.noUnit')} />
  return (
    <div className="asked-tree">
      <Tree
        checkable
        checkStrictly
        selectable={false}
        height={420}
        virtual
        aria-label={t('plan.tree')}
        treeData={data}
        expandedKeys={shown ? [...shown] : (opened ?? data.map((node) => String(node.key)))}
        onExpand={(keys) => open(keys.map(String))}
        checkedKeys={[...asked, ...ticked]}
        onCheck={(checked) => onTick((Array.isArray(checked) ? checked : checked.checked).map(String).filter((unit) => !asked.has(unit)))}
      />
    </div>
  )
}

function treeOf(nodes: readonly TreeNode[], asked: ReadonlySet<string>, word: string): TreeDataNode[] {
  const made = new Map<string, TreeDataNode & { children: TreeDataNode[] }>()
  const tops: TreeDataNode[] = []
  for (const node of nodes) {
    const isAsked = asked.has(node.id)
    made.set(node.id, { key: node.id, title: isAsked ? `${node.name} (${word})` : node.name, disableCheckbox: isAsked, children: [] })
  }
  for (const node of nodes) (node.parent ? (made.get(node.parent)?.children ?? tops) : tops).push(made.get(node.id)!)
  return tops
}
