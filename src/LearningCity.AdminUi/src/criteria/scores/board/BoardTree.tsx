import { useNavigate, type LinkProps } from '@tanstack/react-router'
import { useDeferredValue } from 'react'
import { useTranslation } from 'react-i18next'
import type { Scoreboard } from '@/kernel/api'
import type { Rules } from '../rule/rule'
import type { Council } from './council'
import { BoardRow, type BoardColumns } from './BoardRow'
import { codeWidth, linesOf } from './tree'

/** What a window holds at first. */
const firstLines = 12

/** In pixels, of a row with a single line of text: whoever comes back to a board finds their place before the last row is drawn. */
const leastHeight = 35

interface Props {
  board: Scoreboard
  rules: Rules | undefined
  council: Council
  closed: readonly string[]
  onClosed: (closed: readonly string[]) => void
}

/** The tree of a scoreboard: one table, so that it is read, copied and printed as one. */
export function BoardTree({ board, rules, council, closed, onClosed }: Props) {
  const { t } = useTranslation('scores')
  const navigate = useNavigate()
  const columns: BoardColumns = {
    council: council.hasSpoken,
    points: board.rule.kind === 'points',
    grade: board.rule.kind === 'levels',
  }
  const all = linesOf(board.nodes, closed)
  const lines = useDeferredValue(all, all.slice(0, firstLines))
  const open = (indicator: string) => ({ to: '/rounds/$round/scoreboard/$indicator', params: { round: board.round, indicator }, search: true, resetScroll: false }) as LinkProps
  const toggle = (code: string) => onClosed(closed.includes(code) ? closed.filter((one) => one !== code) : [...closed, code])
  return (
    <div className="board-frame" role="region" aria-label={t('board.title')} tabIndex={0} style={{ minHeight: all.length * leastHeight }}>
      <table className="board">
        <caption className="unseen">{t('board.caption', { unit: board.unitName })}</caption>
        <thead>
          <tr>
            <th scope="col" style={{ width: `${codeWidth(board.nodes.map((node) => node.code))}ch` }}>{t('code')}</th>
            <th scope="col" className="board-name">{t('content')}</th>
            {columns.council && <th scope="col" className="board-verdict">{t('council.title')}</th>}
            <th scope="col" className="board-verdict">{columns.council ? t('council.self') : t('result')}</th>
            <th scope="col" className="cell-figure">{t('shown')}</th>
            <th scope="col" className="board-target">{t('target')}</th>
            {columns.points && <th scope="col" className="cell-figure">{t('points')}</th>}
            {columns.grade && <th scope="col">{t('grade')}</th>}
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <BoardRow
              key={line.node.code}
              line={line}
              scope={board.scope}
              rule={rules?.get(line.node.code)}
              council={council.words.get(line.node.code)}
              columns={columns}
              onToggle={() => toggle(line.node.code)}
              onOpen={() => void navigate(open(line.node.code))}
              link={open(line.node.code)}
            />
          ))}
        </tbody>
      </table>
    </div>
  )
}
