import { useQuery } from '@tanstack/react-query'
import { Drawer, Skeleton } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, read, useAct, type DeadlineDay, type RemindMissing } from '@/kernel/api'
import { EmptyState, RefusalAlert } from '@/kernel/parts'
import { missingOf } from '../calendar/month'
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
  const [chosen, choose] = useState<DeadlineDay>()
  const [given, subject] = what.split('/')
  const kind = chosen?.kind ?? (subject ? given : undefined)
  const of = { kind, subject: chosen?.subject ?? subject }
  const missing = useQuery(missingQuery(of))
  const remind = useAct({
    act: (body: RemindMissing, key) => read(api.POST('/api/v1/reminder-calls', { params: { header: { 'Idempotency-Key': key } }, body })),
    touches: () => [reminderKeys.all],
  })
  const subjects = missing.data && missingOf(missing.data)
  const first = subjects?.[0]
  return (
    <Drawer open title={t('remind.title')} size={560} onClose={onClose} mask={{ closable: !remind.isPending }}>
      <RefusalAlert error={missing.error} onRetry={() => void missing.refetch()} />
      {!subjects ? (
        !missing.error && <Skeleton active />
      ) : remind.data ? (
        <RemindResult result={remind.data} kind={of.kind} subject={of.subject} onClose={onClose} />
      ) : !first ? (
        <EmptyState sentence={t('remind.nobody')} />
      ) : of.kind && of.subject ? (
        <RemindForm
          missing={first}
          isPending={remind.isPending}
          error={remind.error}
          onSend={(text) => remind.mutate({ kind: of.kind!, subject: of.subject!, units: [], text })}
          onBack={chosen && (() => choose(undefined))}
        />
      ) : (
        <ChooseMissing subjects={subjects} onChoose={choose} />
      )}
    </Drawer>
  )
}
