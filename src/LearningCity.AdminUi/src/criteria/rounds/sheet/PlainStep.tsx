import { App } from 'antd'
import { useTranslation } from 'react-i18next'
import { api, read, seen, useAct, type RoundSheet } from '@/kernel/api'
import { ConfirmDanger } from '@/kernel/parts'
import { useStale } from '../parts/useStale'
import { roundKeys } from '../keys'

interface Props {
  round: RoundSheet
  step: 'locking' | 'assessment-reopening' | 'discarding'
  onClose: () => void
  /** Where it leads when it is done; none: it is closed. */
  onDone?: () => void
}

/** A step that needs no more than a yes, or a reason. */
export function PlainStep({ round, step, onClose, onDone = onClose }: Props) {
  const { t } = useTranslation('rounds')
  const { message } = App.useApp()
  const readAgain = useStale(round.id)
  const act = useAct({
    act: ({ revision, reason }: { revision: number; reason: string }, key) => {
      const params = { path: { round: round.id }, header: { 'Idempotency-Key': key, 'If-Match': seen(revision) } }
      switch (step) {
        case 'locking': return read(api.POST('/api/v1/rounds/{round}/locking', { params }))
        case 'assessment-reopening': return read(api.POST('/api/v1/rounds/{round}/assessment-reopening', { params, body: { reason } }))
        case 'discarding': return read(api.POST('/api/v1/rounds/{round}/discarding', { params, body: { reason } }))
      }
    },
    touches: () => [roundKeys.all],
    onDone: () => {
      void message.success(t(`act.${step}.done`))
      onDone()
    },
    onRefused: readAgain,
  })
  return (
    <ConfirmDanger
      question={t(`act.${step}.question`, { round: round.title })}
      consequence={t(`act.${step}.means`)}
      action={t(`act.${step}.name`)}
      reason={step === 'locking' ? undefined : t('reason')}
      isPending={act.isPending}
      error={act.error}
      onConfirm={(reason) => act.mutate({ revision: round.revision, reason })}
      onCancel={onClose}
    />
  )
}
