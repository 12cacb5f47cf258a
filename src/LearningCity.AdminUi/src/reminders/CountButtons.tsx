import { figure } from '@/kernel/format'

interface Props<Key> {
  label: string
  /** What is shown of everything. */
  all: string
  counts: readonly { key: Key; word: string; count: number }[]
  chosen: Key | undefined
  onChoose: (key: Key | undefined) => void
}

/** How many there are of each; each number shows what it counts. */
export function CountButtons<Key extends string>({ label, all, counts, chosen, onChoose }: Props<Key>) {
  const buttons = [{ key: undefined, word: all, count: counts.reduce((sum, one) => sum + one.count, 0) }, ...counts]
  return (
    <div role="group" aria-label={label} className="ledger-counts">
      {buttons.map(({ key, word, count }) => (
        <button key={word} type="button" className={count === 0 ? 'ledger-count ledger-none' : 'ledger-count'} aria-pressed={key === chosen} onClick={() => onChoose(key === chosen ? undefined : key)}>
          <span className="ledger-number">{figure(count)}</span>
          <span className="ledger-word">{word}</span>
        </button>
      ))}
    </div>
  )
}
