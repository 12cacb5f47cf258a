import { useTranslation } from 'react-i18next'
import { api, read, seen, useAct, type CrosswalkSheet } from '@/kernel/api'
import { ConfirmDanger } from '@/kernel/parts'
import { crosswalkKeys } from './keys'

interface Props {
  sheet: CrosswalkSheet
  onClose: () => void
}

const params = (sheet: CrosswalkSheet, key: string) => ({ path: { crosswalk: sheet.id }, header: { 'Idempotency-Key': key, 'If-Match': seen(sheet.revision) } })
const named = (sheet: CrosswalkSheet) => ({ left: sheet.left.indicator, right: sheet.right.indicator })

/** Puts a crosswalk in force. */
export function PublishCrosswalk({ sheet, onClose }: Props) {
  const { t } = useTranslation('sets')
  const publish = useAct({
    act: (_: undefined, key) => read(api.POST('/api/v1/crosswalks/{crosswalk}/publication', { params: params(sheet, key) })),
    touches: () => [crosswalkKeys.all],
    onDone: onClose,
  })
  return <ConfirmDanger question={t('crosswalk.publishQuestion', named(sheet))} consequence={t('crosswalk.publishConsequence')} action={t('publish.act')} isPending={publish.isPending} error={publish.error} onConfirm={() => publish.mutate(undefined)} onCancel={onClose} />
}

/** Takes a crosswalk out of use. */
export function RetireCrosswalk({ sheet, onClose }: Props) {
  const { t } = useTranslation('sets')
  const retire = useAct({
    act: (reason: string, key) => read(api.POST('/api/v1/crosswalks/{crosswalk}/retirement', { params: params(sheet, key), body: { reason } })),
    touches: () => [crosswalkKeys.all],
    onDone: onClose,
  })
  return <ConfirmDanger question={t('crosswalk.retireQuestion', named(sheet))} consequence={t('crosswalk.retireConsequence')} action={t('crosswalk.retire')} reason={t('reason')} isPending={retire.isPending} error={retire.error} onConfirm={(reason) => retire.mutate(reason)} onCancel={onClose} />
}
