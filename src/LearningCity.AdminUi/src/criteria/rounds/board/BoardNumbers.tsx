import { useTranslation } from 'react-i18next'
import type { BoardSummary } from '@/kernel/api'
import { addDays, figure } from '@/kernel/format'
import type { BoardSearch } from '../routes'

interface Props {
  numbers: BoardSummary
  search: BoardSearch
  onFilter: (part: Partial<BoardSearch>) => void
}

interface Number {
  word: string
  count: number
  part: Pick<BoardSearch, 'state' | 'lateness' | 'dueUntil'>
}

/** The numbers of the board; each shows the reports it counts. */
export function BoardNumbers({ numbers: { total, today, days }, search, onFilter }: Props) {
  const { t } = useTranslation(['rounds', 'common'])
  const until = addDays(today, days)
  const groups: [string, Number[]][] = [
    [t('board.byState'), [
      { word: t('board.all'), count: total.total, part: {} },
      ...(['draft', 'ready', 'sent', 'in-review', 'accepted'] as const).map((state) => ({ word: t(`common:status.report.${state}`), count: total[state === 'in-review' ? 'inReview' : state], part: { state } })),
    ]],
    [t('board.byLateness'), [
      { word: t('common:status.lateness.overdue'), count: total.overdue, part: { lateness: 'overdue' } },
      { word: t('board.dueToday'), count: total.dueToday, part: { lateness: 'pending', dueUntil: today } },
      { word: t('board.dueSoon', { days }), count: total.dueSoon, part: { lateness: 'pending', dueUntil: until } },
      { word: t('common:status.lateness.pending'), count: total.pending, part: { lateness: 'pending' } },
      { word: t('common:status.lateness.on-time'), count: total.onTime, part: { lateness: 'on-time' } },
      { word: t('common:status.lateness.late'), count: total.late, part: { lateness: 'late' } },
    ]],
  ]
  const isShown = ({ state, lateness, dueUntil }: Number['part']) => state === search.state && lateness === search.lateness && dueUntil === search.dueUntil
  return (
    <div className="numbers">
      {groups.map(([label, numbers]) => (
        <div key={label} role="group" aria-label={label} className="numbers-row">
          {numbers.map(({ word, count, part }) => (
            <button
              key={word}
              type="button"
              className={count === 0 ? 'number number-none' : 'number'}
              aria-pressed={isShown(part)}
              onClick={() => onFilter({ state: undefined, lateness: undefined, dueUntil: undefined, ...(isShown(part) ? {} : part) })}
            >
              <span className="number-count">{figure(count)}</span>
              <span className="number-word">{word}</span>
            </button>
          ))}
        </div>
      ))}
    </div>
  )
}
