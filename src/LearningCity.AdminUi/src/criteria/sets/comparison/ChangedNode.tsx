import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { NodeChange, NodeChangeKind } from '@/kernel/api'
import { StatusTag, type Tone } from '@/kernel/parts'
import { ChangedMembers } from './ChangedMembers'

const tones: Record<NodeChangeKind, Tone> = { added: 'good', removed: 'bad', moved: 'told', recoded: 'told', renamed: 'doubtful', changed: 'doubtful' }

/** One node that the two versions say otherwise, with everything before and after. */
export function ChangedNode({ node, later, earlier }: { node: NodeChange; later: string; earlier: string }) {
  const { t } = useTranslation('sets')
  const code = node.code ?? node.earlierCode ?? ''
  const own = [
    ...(node.kinds.includes('renamed') ? [{ member: 'name', before: node.earlierName, after: node.name }] : []),
    ...(node.kinds.includes('recoded') ? [{ member: 'code', before: node.earlierCode, after: node.code }] : []),
    ...(node.kinds.includes('moved') ? [{ member: 'parent', before: node.earlierParent ?? t('comparison.top'), after: node.parent ?? t('comparison.top') }] : []),
  ]
  return (
    <section className="changed-node">
      <h2>
        <span className="cell-code">{code}</span>{' '}
        <Link to="/criteria-sets/$set" params={{ set: node.code === null ? earlier : later }} search={{ node: code }}>{node.name ?? node.earlierName}</Link>
      </h2>
      <div className="set-states">{node.kinds.map((kind) => <StatusTag key={kind} tone={tones[kind]} word={t(`change.${kind}`)} />)}</div>
      {own.length + node.members.length > 0 && <ChangedMembers members={[...own, ...node.members]} />}
    </section>
  )
}
