import { App, Button, Drawer, Form } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, read, seen, useAct, type Publication, type RoundSheet } from '@/kernel/api'
import { shownDay, today } from '@/kernel/format'
import { DayField } from '@/kernel/forms/DayField'
import { showFaults } from '@/kernel/forms/faults'
import { roundKeys } from '../keys'
import { RoundRefusal } from '../parts/RoundRefusal'
import { notByEnter } from '../parts/notByEnter'
import { useStale } from '../parts/useStale'

/** Publishes what was decided: everybody who is signed in may read it then. */
export function PublicationDrawer({ round, onClose }: { round: RoundSheet; onClose: () => void }) {
  const { t } = useTranslation('rounds')
  const { message } = App.useApp()
  const [form] = Form.useForm<Publication>()
  const [shown, setShown] = useState<string[]>([])
  const result = round.results.findLast((one) => one.withdrawnAt === null)
  const readAgain = useStale(round.id)
  const publish = useAct({
    act: ({ revision, date }: Publication & { revision: number }, key) =>
      read(api.POST('/api/v1/rounds/{round}/publication', { params: { path: { round: round.id }, header: { 'Idempotency-Key': key, 'If-Match': seen(revision) } }, body: { date } })),
    touches: () => [roundKeys.all],
    onDone: () => {
      void message.success(t('act.publication.done'))
      onClose()
    },
    onRefused: (refusal) => {
      setShown(showFaults(form, refusal))
      readAgain(refusal)
    },
  })
  return (
    <Drawer open title={t('act.publication.question', { round: round.title })} size={480} onClose={onClose}>
      <Form form={form} layout="vertical" requiredMark={false} onKeyDown={notByEnter} initialValues={{ date: today() }} onFinish={({ date }) => publish.mutate({ date, revision: round.revision })}>
        <RoundRefusal error={publish.error} shownFields={shown} />
        <p className="form-lead">{t('act.publication.means')}</p>
        {result && <p className="note form-lead">{t('result.ofDecision', { number: result.decisionNumber, day: shownDay(result.decidedOn), body: result.body })}</p>}
        <Form.Item name="date" label={t('publication.date')} rules={[{ required: true, message: t('dates.dayMissing') }]}>
          <DayField from={result?.decidedOn} until={today()} />
        </Form.Item>
        <Button type="primary" htmlType="submit" loading={publish.isPending}>{t('act.publication.name')}</Button>
      </Form>
    </Drawer>
  )
}
