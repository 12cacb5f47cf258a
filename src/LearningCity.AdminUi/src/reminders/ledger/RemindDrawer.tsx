import { useQuery } from '@tanstack/react-query'
import { Drawer, Skeleton } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, read, useAct, type RemindMissing } from '@/kernel/api'
import { EmptyState, RefusalAlert } from '@/kernel/parts'
import { askedByDay, type Asked } from '../calendar/month'
import { missingQuery, reminderKeys } from '../keys'
import { ChooseMissing } from './ChooseMissing'
import { RemindForm } from './RemindForm'
import { RemindResult } from './RemindResult'
import '../reminders.css'

interface Props {
  /** `choose`, or kind and subject of what is missing: `report/01a2…`. */
  what: string
  onClose: () => void
}

/** Nhắc ngay: everybody who still owes something, beside the steps of the policy. */
export function RemindDrawer({ what, onClose }: Props) {
  const { t } = useTranslation('reminders')
  const [chosen, choose] = useState<Asked>()
  const [given, subject] = what.split('/')
  const kind = chosen?.kind ?? (subject ? given : undefined)
  const of = { kind, subject: chosen?.subject ?? subject }
  const missing = useQuery(missingQuery(of))
  const remind = useAct({
    act: (body: RemindMissing, key) => read(api.POST('/api/v1/reminder-calls', { params: { header: { 'Idempotency-Key': key } }, body })),
    touches: () => [reminderKeys.all],
  })
  const first = missing.data?.[0]
  return (
    <Drawer open title={t('remind.title')} size={560} onClose={onClose} mask={{ closable: !remind.isPending }}>
      <RefusalAlert error={missing.error} onRetry={() => void missing.refetch()} />
      {!missing.data ? (
        !missing.error && <Skeleton active />
      ) : remind.data ? (
        <RemindResult result={remind.data} missing={missing.data} kind={of.kind} subject={of.subject} onClose={onClose} />
      ) : !first ? (
        <EmptyState sentence={t('remind.nobody')} />
      ) : of.kind && of.subject ? (
        <RemindForm
          first={first}
          missing={missing.data}
          isPending={remind.isPending}
          error={remind.error}
          onSend={(text) => remind.mutate({ kind: of.kind!, subject: of.subject!, units: [], text })}
          onBack={chosen && (() => choose(undefined))}
        />
      ) : (
        <ChooseMissing subjects={[...askedByDay(missing.data.map((line) => ({ ...line, lastGoodDay: '' }))).values()].flat()} onChoose={choose} />
      )}
    </Drawer>
  )
}
