import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Alert, App, Button, Drawer, Form, Input } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { addresses } from '@/app/addresses'
import { api, read, seen, useAct, type Decision, type RoundSheet } from '@/kernel/api'
import { asWritten, today } from '@/kernel/format'
import { DayField } from '@/kernel/forms/DayField'
import { showFaults } from '@/kernel/forms/faults'
import { councilQuery, roundKeys } from '../keys'
import { RoundRefusal } from '../parts/RoundRefusal'
import { notByEnter } from '../parts/notByEnter'
import { PaperField } from '../parts/PaperField'
import { StatusCounts } from '../parts/StatusCounts'
import { useStale } from '../parts/useStale'

/** Decides the result: the paper behind it, and what it freezes. */
export function DecisionDrawer({ round, onClose }: { round: RoundSheet; onClose: () => void }) {
  const { t } = useTranslation('rounds')
  const { message } = App.useApp()
  const [form] = Form.useForm<Decision>()
  const [shown, setShown] = useState<string[]>([])
  const council = useQuery(councilQuery(round.id, undefined)).data
  const readAgain = useStale(round.id)
  const decide = useAct({
    act: ({ revision, ...body }: Decision & { revision: number }, key) =>
      read(api.POST('/api/v1/rounds/{round}/decision', { params: { path: { round: round.id }, header: { 'Idempotency-Key': key, 'If-Match': seen(revision) } }, body })),
    touches: () => [roundKeys.all],
    onDone: () => {
      void message.success(t('act.decision.done'))
      onClose()
    },
    onRefused: (refusal) => {
      setShown(showFaults(form, refusal))
      readAgain(refusal)
    },
  })
  const finish = ({ number, date, signer, body, paper }: Decision) => decide.mutate({ revision: round.revision, number: asWritten(number), date, signer: asWritten(signer), body: asWritten(body), paper })
  const rule = (message: string) => [{ required: true, whitespace: true, message }]
  return (
    <Drawer open title={t('act.decision.question', { round: round.title })} size={560} onClose={onClose}>
      <Form form={form} layout="vertical" requiredMark={false} onKeyDown={notByEnter} initialValues={{ body: round.results.at(-1)?.body, signer: round.results.at(-1)?.signer }} onFinish={finish}>
        <RoundRefusal error={decide.error} shownFields={shown} />
        <Alert
          type="warning"
          showIcon
          className="form-lead"
          title={t('decision.freezes')}
          description={council && <>{t('decision.council')} <StatusCounts statuses={council.lines.flatMap((line) => line.council?.status ?? [])} /> <Link {...addresses.council(round.id)}>{t('decision.seeCouncil')}</Link></>}
        />
        <Form.Item name="number" label={t('decision.number')} rules={rule(t('decision.numberMissing'))}>
          <Input maxLength={100} placeholder={t('decision.numberExample')} />
        </Form.Item>
        <Form.Item name="date" label={t('decision.date')} rules={[{ required: true, message: t('dates.dayMissing') }]}>
          <DayField until={today()} />
        </Form.Item>
        <Form.Item name="signer" label={t('decision.signer')} rules={rule(t('decision.signerMissing'))}>
          <Input maxLength={200} placeholder={t('decision.signerExample')} />
        </Form.Item>
        <Form.Item name="body" label={t('decision.body')} rules={rule(t('decision.bodyMissing'))}>
          <Input maxLength={200} placeholder={t('decision.bodyExample')} />
        </Form.Item>
        <Form.Item name="paper" label={t('decision.paper')} extra={t('decision.paperMeans')}>
          <PaperField />
        </Form.Item>
        <Button type="primary" htmlType="submit" loading={decide.isPending}>{t('act.decision.name')}</Button>
      </Form>
    </Drawer>
  )
}
