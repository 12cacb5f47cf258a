import { App } from 'antd'
import { useTranslation } from 'react-i18next'
import { api, read, seen, useAct, type RoundResultLine, type RoundSheet } from '@/kernel/api'
import { ConfirmDanger } from '@/kernel/parts'
import { roundKeys } from '../keys'
import { useStale } from '../parts/useStale'

/** Withdraws a frozen result, with a reason. */
export function WithdrawResult({ round, result, onClose }: { round: RoundSheet; result: RoundResultLine; onClose: () => void }) {
  const { t } = useTranslation('rounds')
  const { message } = App.useApp()
  const readAgain = useStale(round.id)
  const act = useAct({
    act: ({ revision, reason }: { revision: number; reason: string }, key) =>
      read(api.POST('/api/v1/rounds/{round}/results/{number}/withdrawal', {
        params: { path: { round: round.id, number: result.number }, header: { 'Idempotency-Key': key, 'If-Match': seen(revision) } }, body: { reason },
      })),
    touches: () => [roundKeys.all],
    onDone: () => {
      void message.success(t('withdraw.done'))
      onClose()
    },
    onRefused: readAgain,
  })
  return (
    <ConfirmDanger
      question={t('withdraw.question', { decision: result.decisionNumber })}
      consequence={t('withdraw.means')}
      action={t('withdraw.name')}
      reason={t('reason')}
      isPending={act.isPending}
      error={act.error}
      onConfirm={(reason) => act.mutate({ revision: round.revision, reason })}
      onCancel={onClose}
    />
  )
}
