import { useTranslation } from 'react-i18next'
import type { ComparedNode, RuleComparison, ScoredNode } from '@/kernel/api'
import { ScoreTag } from '@/kernel/parts'
import { CountBar } from '../parts/CountBar'
import { Shown } from '../parts/Shown'
import type { Rules } from '../rule/rule'

interface Props {
  comparison: RuleComparison
  standing: Rules | undefined
  /** Of the set it was judged by; the round's own where targets were changed. */
  other: Rules | undefined
  /** Shows what stays as well. */
  all: boolean
}

/** Whether a node comes to something else by the other rule, or cannot be judged by it. */
export function isChanged({ standing, other, remark, changed }: ComparedNode): boolean {
  if (changed > 0 || remark !== null || (standing === null) !== (other === null)) return true
  const differs = (key: keyof ScoredNode) => JSON.stringify(standing?.[key]) !== JSON.stringify(other?.[key])
  return differs('status') || differs('counts') || differs('points') || differs('grade')
}

/** The city by both rules, node beside node. */
export function ComparedRows({ comparison, standing, other, all }: Props) {
  const { t } = useTranslation(['scores', 'common'])
  const nodes = all ? comparison.nodes : comparison.nodes.filter(isChanged)
  if (nodes.length === 0) return <p className="note">{t('whatIf.nothingChanges')}</p>
  return (
    <div className="board-frame" role="region" aria-label={t('whatIf.compared')} tabIndex={0}>
      <table className="board">
        <caption className="unseen">{t('whatIf.compared')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('code')}</th>
            <th scope="col" className="board-name">{t('content')}</th>
            <th scope="col">{t('whatIf.standing')}</th>
            <th scope="col">{t('whatIf.other')}</th>
            <th scope="col">{t('whatIf.units')}</th>
          </tr>
        </thead>
        <tbody>
          {nodes.map((node) => (
            <tr key={`${node.standingCode} ${node.otherCode}`} className={(node.other ?? node.standing)?.kind === null ? 'board-group' : undefined}>
              <th scope="row" className="cell-code">{codes(node)}</th>
              <td className="board-name">
                {(node.other ?? node.standing)?.name}
                {node.remark && <p className="board-reason">{node.remark}</p>}
              </td>
              <td>{verdict(node.standing, standing)}</td>
              <td>{node.otherCode === null ? <span className="note">{t('whatIf.gone')}</span> : verdict(node.other, other)}</td>
              <td>{node.changed > 0 && <span className="try-units">{t('whatIf.moved', { changed: node.changed, gained: node.gained, lost: node.lost })}</span>}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )

  function codes({ standingCode, otherCode }: ComparedNode): string {
    return standingCode && otherCode && standingCode !== otherCode ? `${standingCode} → ${otherCode}` : (otherCode ?? standingCode ?? '')
  }

  function verdict(node: ScoredNode | null, rules: Rules | undefined) {
    if (!node) return <span className="note">{t('whatIf.notThere')}</span>
    if (node.kind === null) return <CountBar counts={node.counts} />
    return <>{node.status && <ScoreTag status={node.status} />} <Shown shown={node.shown} rule={rules?.get(node.code)} scope="below" /></>
  }
}
