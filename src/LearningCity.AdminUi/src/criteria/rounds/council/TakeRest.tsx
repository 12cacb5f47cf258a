import { App } from 'antd'
import { useTranslation } from 'react-i18next'
import { api, read, useAct, type CouncilSheet, type RoundSheet } from '@/kernel/api'
import { ConfirmDanger } from '@/kernel/parts'
import { roundKeys } from '../keys'
import type { CouncilSearch } from '../routes'

interface Props {
  round: RoundSheet
  sheet: CouncilSheet
  search: CouncilSearch
  onClose: () => void
}

/** The council agrees with everything on which it has said nothing yet. */
export function TakeRest({ round, sheet, search: { unit, met, minutes }, onClose }: Props) {
  const { t } = useTranslation('rounds')
  const { message } = App.useApp()
  const take = useAct({
    act: (_: object, key) =>
      read(api.POST('/api/v1/rounds/{round}/council-results/rest', { params: { path: { round: round.id }, header: { 'Idempotency-Key': key } }, body: { metOn: met!, unit, minutes } })),
    touches: () => [roundKeys.one(round.id)],
    onDone: ({ results }) => {
      void message.success(t('council.restTaken', { count: results.length }))
      onClose()
    },
  })
  return (
    <ConfirmDanger question={t('council.restQuestion', { count: sheet.missing, unit: sheet.unitName })} consequence={t('council.restMeans')} action={t('council.takeRest')} isPending={take.isPending} error={take.error} onConfirm={() => take.mutate({ unit, met, minutes })} onCancel={onClose} />
  )
}
