import { useQuery } from '@tanstack/react-query'
import { App, Button, Form, Input } from 'antd'
import { useTranslation } from 'react-i18next'
import { may, useMe } from '@/access/me'
import { api, read, useAct, type GrantDecision, type UnitImpact, type UnitMergerSheet } from '@/kernel/api'
import { today } from '@/kernel/format'
import { Panel, RefusalAlert } from '@/kernel/parts'
import { unitKeys } from '../keys'
import { ImpactList } from '../parts/ImpactList'
import { GrantRow, type DecisionGiven } from './GrantRow'

interface Props {
  sheet: UnitMergerSheet
  grants: readonly UnitImpact[]
  names: ReadonlyMap<string, string>
  onReadAgain: () => void
}

interface Given {
  reason: string
  rows: Record<string, DecisionGiven>
}

/** The rights on units that were taken over: nobody gets one by a merger, each is decided about here, all of them or none. */
export function GrantDecisions({ sheet, grants, names, onReadAgain }: Props) {
  const { t } = useTranslation(['units', 'common'])
  const { message } = App.useApp()
  const me = useMe()
  const [form] = Form.useForm<Given>()
  const open = grants.filter((grant) => grant.bearing === 'needs-decision' && grant.subject)
  const mayDecide = may(me, 'manage-reporters', 'manage-heads', 'manage-officers', 'manage-leaders')
  const units = [...new Set(open.map((grant) => grant.unit))]
  const revisions = useQuery({
    queryKey: unitKeys.grants(units),
    enabled: mayDecide && open.length > 0,
    queryFn: async () => {
      const pages = await Promise.all(units.map((unit) => read(api.GET('/api/v1/grants', { params: { query: { unit, size: 200 } } }))))
      return new Map(pages.flatMap((page) => page.items.map((grant) => [grant.id, grant.revision] as const)))
    },
  })
  const decide = useAct({
    act: ({ reason, decisions }: { reason: string; decisions: GrantDecision[] }, key) =>
      read(api.POST('/api/v1/grant-transfers', { params: { header: { 'Idempotency-Key': key } }, body: { merger: sheet.id, reason, decisions } })),
    touches: () => [unitKeys.all, ['accounts']],
    onDone: (decided) => { void message.success(t('grants.done', { count: decided.length })); form.resetFields() },
    onRefused: (refusal) => { if (refusal.kind === 'stale' || refusal.kind === 'conflict') { onReadAgain(); void revisions.refetch() } },
  })
  const successors = sheet.units.filter((unit) => unit.part === 'successor')
  const send = ({ reason, rows }: Given) => {
    const decisions = open.flatMap((grant): GrantDecision[] => {
      const row = rows[grant.subject!]
      const seen = revisions.data?.get(grant.subject!)
      if (!row || row.what === 'later' || seen === undefined) return []
      return [{ grant: grant.subject!, seen, successors: row.what === 'give' ? row.successors : [], endsOld: row.endsOld, validFrom: null, validTo: null }]
    })
    if (decisions.length > 0) decide.mutate({ reason: reason.trim().normalize('NFC'), decisions })
    else void message.info(t('grants.nothing'))
  }
  if (grants.length === 0) return null
  return (
    <Panel title={t('grants.title')}>
      <div className="stack">
        {open.length === 0 ? <p>{t('grants.allDecided')}</p> : !mayDecide ? <p className="note">{t('grants.notYours')}</p> : (
          <Form form={form} name="grants" layout="vertical" className="stack" onFinish={send}>
            <p className="note">{t('grants.what')}</p>
            <RefusalAlert error={decide.error ?? revisions.error} />
            {open.map((grant) => <GrantRow key={grant.subject} grant={grant} unitName={names.get(grant.unit) ?? ''} successors={successors} mayEnd={sheet.on <= today()} />)}
            <Form.Item name="reason" label={t('grants.reason')} initialValue={t('grants.reasonGiven', { number: sheet.groundNumber })} rules={[{ required: true, whitespace: true, message: t('common:reasonMissing') }]}>
              <Input.TextArea rows={2} maxLength={1000} />
            </Form.Item>
            <div><Button type="primary" htmlType="submit" loading={decide.isPending} disabled={!revisions.data}>{t('grants.decide')}</Button></div>
          </Form>
        )}
        {open.length < grants.length && <ImpactList impacts={grants.filter((grant) => grant.bearing !== 'needs-decision')} names={names} />}
      </div>
    </Panel>
  )
}
