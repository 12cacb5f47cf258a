import { Skeleton } from 'antd'
import { useTranslation } from 'react-i18next'
import type { LedgerCount, LedgerState } from '@/kernel/api'
import { figure } from '@/kernel/format'
import { ledgerStates } from '../routes'

interface Props {
  counts: readonly LedgerCount[] | undefined
  state: LedgerState | undefined
  onChoose: (state: LedgerState | undefined) => void
}

/** How many reminders stand where; each number shows what it counts. */
export function LedgerCounts({ counts, state, onChoose }: Props) {
  const { t } = useTranslation('reminders')
  if (!counts) return <Skeleton active title={false} paragraph={{ rows: 1 }} />
  const numberOf = (one: LedgerState) => counts.find((count) => count.state === one)?.count ?? 0
  const buttons = [
    { key: undefined, word: t('state.all'), count: counts.reduce((sum, one) => sum + one.count, 0) },
    ...ledgerStates.map((one) => ({ key: one, word: t(`state.${one}`), count: numberOf(one) })),
  ]
  return (
    <div role="group" aria-label={t('stateOf')} className="ledger-counts">
      {buttons.map(({ key, word, count }) => (
        <button key={word} type="button" className={count === 0 ? 'ledger-count ledger-none' : 'ledger-count'} aria-pressed={key === state} onClick={() => onChoose(key === state ? undefined : key)}>
          <span className="ledger-number">{figure(count)}</span>
          <span className="ledger-word">{word}</span>
        </button>
      ))}
    </div>
  )
}
