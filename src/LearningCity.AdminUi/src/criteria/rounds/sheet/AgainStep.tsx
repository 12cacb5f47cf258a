import { Modal } from 'antd'
import { useTranslation } from 'react-i18next'
import { api, read, seen, useAct, type RoundSheet } from '@/kernel/api'
import { roundKeys } from '../keys'
import { RoundRefusal } from '../parts/RoundRefusal'
import { useStale } from '../parts/useStale'

interface Props {
  round: RoundSheet
  step: 'carrying' | 'suppliers'
  onClose: () => void
}

/** What came of it, in numbers: the words for them are chosen when they are shown. */
type Outcome = Partial<Record<'indicators' | 'supplied' | 'differences' | 'units', number>>

/** What the night does too, done at once; says what came of it. */
export function AgainStep({ round, step, onClose }: Props) {
  const { t } = useTranslation(['rounds', 'common'])
  const readAgain = useStale(round.id)
  const act = useAct({
    act: async (revision: number, key): Promise<Outcome> => {
      const path = { round: round.id }
      return step === 'suppliers'
        ? read(api.POST('/api/v1/rounds/{round}/supply-requests', { params: { path, header: { 'Idempotency-Key': key } } }))
        : read(api.POST('/api/v1/rounds/{round}/carrying', { params: { path, header: { 'Idempotency-Key': key, 'If-Match': seen(revision) } } }))
    },
    touches: () => [roundKeys.all],
    onRefused: readAgain,
  })
  return (
    <Modal
      open
      title={t(`act.${step}.question`, { round: round.title })}
      okText={t(act.data ? 'common:close' : `act.${step}.name`)}
      okButtonProps={{ loading: act.isPending }}
      cancelText={t('common:cancel')}
      cancelButtonProps={{ disabled: act.isPending, style: act.data === undefined ? undefined : { display: 'none' } }}
      onCancel={onClose}
      onOk={() => (act.data ? onClose() : act.mutate(round.revision))}
    >
      <RoundRefusal error={act.error} />
      <p role="status">{act.data ? t(`act.${step}.outcome`, { ...act.data }) : t(`act.${step}.means`)}</p>
    </Modal>
  )
}
