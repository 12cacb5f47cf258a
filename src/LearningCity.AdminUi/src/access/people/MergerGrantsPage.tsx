import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { App, Button, Form, Input } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, read, useAct, type DecideGrantTransfers } from '@/kernel/api'
import { asWritten, shownDay } from '@/kernel/format'
import { EmptyState, PageFrame, RefusalAlert } from '@/kernel/parts'
import { peopleKeys } from './keys'
import { MergerGrant, type Choice } from './MergerGrant'
import { mergerGrantsQuery } from './mergers'
import './people.css'

const route = getRouteApi('/shell/grants/mergers/$merger')

/** After a merger nobody has gained or lost a right; here it is decided, grant by grant, and written at once. */
export function MergerGrantsPage() {
  const { t } = useTranslation(['people', 'common'])
  const { merger } = route.useParams()
  const { message } = App.useApp()
  const [choices, choose] = useState<Readonly<Record<string, Choice>>>({})
  const found = useQuery(mergerGrantsQuery(merger))
  const decide = useAct({
    act: (body: DecideGrantTransfers, key) => read(api.POST('/api/v1/grant-transfers', { params: { header: { 'Idempotency-Key': key } }, body })),
    touches: () => [peopleKeys.all, ['units']],
    onDone: () => {
      choose({})
      void message.success(t('mergers.done'))
    },
    onRefused: (refusal) => refusal.kind === 'stale' && void found.refetch(),
  })
  const successors = found.data?.sheet.units.filter((unit) => unit.part === 'successor') ?? []
  const grants = found.data?.grants ?? []
  const decided = grants.flatMap((grant) => {
    const choice = choices[grant.id]
    if (!choice) return []
    const units = choice.gives ? (choice.units ?? successors.map((unit) => unit.unit)) : []
    return [{ grant: grant.id, seen: grant.revision, successors: units, endsOld: choice.endsOld }]
  })
  return (
    <PageFrame
      title={found.data ? t('mergers.title', { day: shownDay(found.data.sheet.on) }) : t('mergers.page')}
      above={[{ title: t('grants.page'), link: { to: '/grants' } }]}
      beside={successors.length > 0 && <span>{successors.map((unit) => unit.name).join(', ')}</span>}
      isLoading={found.isLoading}
      error={found.error}
      onRetry={() => void found.refetch()}
    >
      {grants.length === 0 ? <EmptyState sentence={t('mergers.none')} /> : (
        <Form layout="vertical" requiredMark={false} initialValues={{ reason: '' }} onFinish={({ reason }: { reason: string }) => decide.mutate({ merger, reason: asWritten(reason), decisions: decided })}>
          <RefusalAlert error={decide.error} />
          <p className="note">{t('mergers.what')}</p>
          <ul className="merger-grants">
            {grants.map((grant) => (
              <MergerGrant key={grant.id} grant={grant} successors={successors} choice={choices[grant.id]} onChoose={(choice) => choose((before) => ({ ...before, [grant.id]: choice }))} />
            ))}
          </ul>
          <Form.Item name="reason" label={t('grant.reason')} className="person-form" rules={[{ required: true, whitespace: true, message: t('grant.reasonMissing') }]}>
            <Input.TextArea rows={2} maxLength={500} />
          </Form.Item>
          <Button type="primary" htmlType="submit" disabled={decided.length === 0} loading={decide.isPending}>{t('mergers.decide', { count: decided.length })}</Button>
        </Form>
      )}
    </PageFrame>
  )
}
