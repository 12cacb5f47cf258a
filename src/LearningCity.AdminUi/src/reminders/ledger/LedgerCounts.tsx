import { Skeleton } from 'antd'
import { useTranslation } from 'react-i18next'
import type { LedgerCount, LedgerState } from '@/kernel/api'
import { CountButtons } from '../CountButtons'
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
  return <CountButtons label={t('stateOf')} all={t('state.all')} counts={ledgerStates.map((one) => ({ key: one, word: t(`state.${one}`), count: numberOf(one) }))} chosen={state} onChoose={onChoose} />
}
