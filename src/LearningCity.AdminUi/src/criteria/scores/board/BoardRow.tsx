import DownOutlined from '@ant-design/icons/DownOutlined'
import RightOutlined from '@ant-design/icons/RightOutlined'
import { Link, type LinkProps } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { ScoreScope } from '@/kernel/api'
import { figure } from '@/kernel/format'
import { ScoreTag } from '@/kernel/parts'
import { CountBar } from '../parts/CountBar'
import { Provisional } from '../parts/Provisional'
import { Shown } from '../parts/Shown'
import type { Rule } from '../rule/rule'
import { wantedWords, written } from '../rule/words'
import type { CouncilWord } from './council'
import type { BoardLine } from './tree'

/** Columns that only some sets and results have. */
export interface BoardColumns {
  council: boolean
  points: boolean
  grade: boolean
}

interface Props {
  line: BoardLine
  scope: ScoreScope
  rule: Rule | undefined
  council: CouncilWord | undefined
  columns: BoardColumns
  /** Where its explanation opens. */
  link: LinkProps
  onToggle: () => void
  onOpen: () => void
}

/** A standard, a criterion or an indicator of the scoreboard. */
export function BoardRow({ line, scope, rule, council, columns, link, onToggle, onOpen }: Props) {
  const { t } = useTranslation(['scores', 'common'])
  const { node, depth, isGroup, isClosed } = line
  // Of one answer the status says it already.
  const isCounted = isGroup || (node.counts.total ?? 0) > 1
  const differs = council !== undefined && council.status !== node.status
  const Fold = isClosed ? RightOutlined : DownOutlined
  return (
    <tr className={isGroup ? `board-group board-depth-${Math.min(depth, 2)}` : 'row-opens'} onClick={isGroup ? undefined : (event) => { if (!(event.target as Element).closest('a, button')) onOpen() }}>
      <th scope="row" className="cell-code">{node.code}</th>
      <td className="board-name">
        {isGroup ? (
          <span className="board-heading">
            <button type="button" className="board-fold" aria-expanded={!isClosed} aria-label={t('board.fold', { code: node.code })} onClick={onToggle}>
              <Fold aria-hidden />
            </button>
            {node.name}
          </span>
        ) : (
          <Link {...link} className="board-link">{node.name}</Link>
        )}
      </td>
      {columns.council && (
        <td>
          {isGroup && node.council && <CountBar counts={node.council.counts} />}
          {council && <ScoreTag status={council.status} />}
          {typeof council?.mark === 'number' && <span className="figure"> {figure(council.mark)}</span>}
          {council?.reason && <p className="board-reason">{t('council.reason', { reason: council.reason })}</p>}
        </td>
      )}
      <td className={differs ? 'board-differs' : undefined}>
        {node.status && <ScoreTag status={node.status} />}
        {node.status && node.status !== 'waiting' && !node.isComplete && <> <Provisional /></>}
        {isCounted && <CountBar counts={node.counts} />}
      </td>
      <td className="cell-figure"><Shown shown={node.shown} rule={rule} scope={scope} /></td>
      <td className="board-target">{wantedWords(t, rule, scope)}</td>
      {columns.points && <td className="cell-figure">{node.points !== null && t('pointsOf', { points: written(node.points), possible: node.possible })}</td>}
      {columns.grade && <td>{node.grade}</td>}
    </tr>
  )
}
