import { App } from 'antd'
import { useTranslation } from 'react-i18next'
import { api, read, seen, useAct } from '@/kernel/api'
import { ConfirmDanger } from '@/kernel/parts'
import type { DocumentActProps } from './DescribeForm'
import { documentKeys } from './keys'

/** Withdraws a document, with a reason: it stays where it is linked and counts no more. */
export function WithdrawDialog({ sheet, onReadAgain, onClose }: DocumentActProps) {
  const { t } = useTranslation('evidence')
  const { message } = App.useApp()
  const withdraw = useAct({
    act: ({ reason, revision }: { reason: string; revision: number }, key) =>
      read(api.POST('/api/v1/documents/{document}/withdrawal', { params: { path: { document: sheet.id }, header: { 'If-Match': seen(revision), 'Idempotency-Key': key } }, body: { reason } })),
    touches: () => [documentKeys.all, ['reports']],
    onDone: () => { void message.success(t('withdraw.done')); onClose() },
    onRefused: (refusal) => { if (refusal.kind === 'stale') onReadAgain() },
  })
  const uses = sheet.uses.length + sheet.otherUses
  return (
    <ConfirmDanger
      question={t('withdraw.question', { document: sheet.number ?? sheet.summary })}
      consequence={uses > 0 ? t('withdraw.consequenceUsed', { count: uses }) : t('withdraw.consequence')}
      action={t('withdraw.do')}
      reason={t('withdraw.reason')}
      isPending={withdraw.isPending}
      error={withdraw.error}
      onConfirm={(reason) => withdraw.mutate({ reason, revision: sheet.revision })}
      onCancel={onClose}
    />
  )
}
