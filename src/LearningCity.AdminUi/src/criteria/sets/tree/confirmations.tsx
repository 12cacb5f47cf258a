import { App } from 'antd'
import { useTranslation } from 'react-i18next'
import { api, read, seen, useAct, type CriteriaSetSheet } from '@/kernel/api'
import { ConfirmDanger } from '@/kernel/parts'
import { setKeys } from '../keys'

interface Props {
  sheet: CriteriaSetSheet
  onClose: () => void
}

const params = (sheet: CriteriaSetSheet, key: string) => ({ path: { set: sheet.id }, header: { 'Idempotency-Key': key, 'If-Match': seen(sheet.revision) } })
const named = (sheet: CriteriaSetSheet) => ({ title: sheet.title, version: sheet.version })

/** Publishes a draft, once and for ever. */
export function PublishSet({ sheet, onClose }: Props) {
  const { t } = useTranslation('sets')
  const { message } = App.useApp()
  const publish = useAct({
    act: (_: undefined, key) => read(api.POST('/api/v1/criteria-sets/{set}/publication', { params: params(sheet, key) })),
    touches: () => [setKeys.all],
    onDone: () => {
      void message.success(t('publish.done'))
      onClose()
    },
  })
  return <ConfirmDanger question={t('publish.question', named(sheet))} consequence={t('publish.consequence')} action={t('publish.act')} isPending={publish.isPending} error={publish.error} onConfirm={() => publish.mutate(undefined)} onCancel={onClose} />
}

/** Takes a published version out of use for new rounds. */
export function WithdrawSet({ sheet, onClose }: Props) {
  const { t } = useTranslation('sets')
  const withdraw = useAct({
    act: (reason: string, key) => read(api.POST('/api/v1/criteria-sets/{set}/withdrawal', { params: params(sheet, key), body: { reason } })),
    touches: () => [setKeys.all],
    onDone: onClose,
  })
  return <ConfirmDanger question={t('withdraw.question', named(sheet))} consequence={t('withdraw.consequence')} action={t('withdraw.act')} reason={t('reason')} isPending={withdraw.isPending} error={withdraw.error} onConfirm={(reason) => withdraw.mutate(reason)} onCancel={onClose} />
}

/** Gives a draft up. */
export function DiscardSet({ sheet, onClose, onDone }: Props & { onDone: () => void }) {
  const { t } = useTranslation('sets')
  const discard = useAct({
    act: (reason: string, key) => read(api.POST('/api/v1/criteria-sets/{set}/discarding', { params: params(sheet, key), body: { reason } })),
    touches: () => [setKeys.all],
    onDone,
  })
  return <ConfirmDanger question={t('discard.question', named(sheet))} consequence={t('discard.consequence')} action={t('discard.act')} reason={t('reason')} isPending={discard.isPending} error={discard.error} onConfirm={(reason) => discard.mutate(reason)} onCancel={onClose} />
}
