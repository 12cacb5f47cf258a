import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { App, Button, Skeleton } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, read, Refusal, useAct } from '@/kernel/api'
import { addDays, shownDay } from '@/kernel/format'
import { ConfirmDanger, RefusalAlert } from '@/kernel/parts'
import { unitKeys } from '../keys'
import { Consequences } from '../parts/Consequences'
import { treesQuery } from '../queries'
import { belowQuery, targetOf, wantedMove } from './along'
import type { StepProps } from './ArrangementWizard'
import { ends, merging, splitting } from './request'
import { StepMending } from './StepMending'
import { StepFaults } from './StepFaults'

/** Everything the arrangement would do, here and in every other module; then it is done, exactly so. */
export function PreviewStep({ kind, search, onBack, onGo }: StepProps) {
  const { t } = useTranslation('units')
  const { message } = App.useApp()
  const navigate = useNavigate()
  const [isAsking, ask] = useState(false)
  const trees = useQuery(treesQuery)
  const below = useQuery({ ...belowQuery(search.from!, trees.data ?? [], addDays(search.on!, -1)), enabled: trees.data !== undefined })
  const moves = below.data?.flatMap((one) => wantedMove(one, targetOf(one, search, ends(kind, search)))) ?? []
  const wanted = kind === 'merge' ? { merging: merging(search, moves) } : { splitting: splitting(search, moves) }
  const preview = useQuery({
    queryKey: unitKeys.preview(wanted),
    queryFn: () => read('merging' in wanted ? api.POST('/api/v1/unit-mergers/check', { body: wanted.merging! }) : api.POST('/api/v1/unit-splits/check', { body: wanted.splitting! })),
    enabled: below.data !== undefined,
    staleTime: 0,
  })
  const check = preview.data?.check
  const arrange = useAct({
    act: (seen: string, key) => {
      const params = { header: { 'Idempotency-Key': key } }
      return read('merging' in wanted
        ? api.POST('/api/v1/unit-mergers', { params, body: { merging: wanted.merging!, check: seen } })
        : api.POST('/api/v1/unit-splits', { params, body: { splitting: wanted.splitting!, check: seen } }))
    },
    touches: () => [unitKeys.all],
    onDone: ({ id }) => {
      void message.success(t(`arrange.done.${kind}`))
      void navigate({ to: '/unit-mergers/$merger', params: { merger: id } })
    },
    onRefused: () => { ask(false); void preview.refetch() },
  })
  const refusal = preview.error ?? below.error
  if (refusal) return <StepFaults refusal={Refusal.of(refusal)} onGo={onGo} onBack={onBack} onRetry={() => void (below.error ? below : preview).refetch()} />
  if (!preview.data) return <><p className="note">{t('preview.reckons')}</p><Skeleton active paragraph={{ rows: 8 }} /></>
  const { consequences } = preview.data
  const ending = consequences.units.filter((unit) => unit.fate === 'ends' || unit.fate === 'gives-part').map((unit) => unit.name)
  const heirs = consequences.units.filter((unit) => unit.fate === 'begins' || unit.fate === 'takes-over').map((unit) => unit.name)
  const open = consequences.impacts.filter((impact) => impact.bearing === 'needs-decision').length
  const names = { from: ending.join(', '), into: heirs.join(', '), day: shownDay(consequences.on) }
  return (
    <div className="stack">
      <RefusalAlert error={arrange.error} />
      <p>{t(`arrange.sentence.${kind}`, names)} {t('ground.by', { number: search.number!, day: shownDay(search.issued!) })}</p>
      <Consequences preview={consequences} mending={(fault) => <StepMending fault={fault} onGo={onGo} />} />
      {open > 0 && <p className="note">{t('preview.decideAfter', { count: open })}</p>}
      <div className="act-do">
        <Button type="primary" disabled={!check} onClick={() => ask(true)}>{t(`arrange.do.${kind}`)}</Button>
        <Button onClick={onBack}>{t('step.back')}</Button>
        {!check && <span className="note">{t('preview.cannot')}</span>}
      </div>
      {isAsking && check && (
        <ConfirmDanger
          question={t(`arrange.question.${kind}`, names)}
          consequence={t('preview.consequence')}
          action={t(`arrange.do.${kind}`)}
          isPending={arrange.isPending}
          onConfirm={() => arrange.mutate(check)}
          onCancel={() => ask(false)}
        />
      )}
    </div>
  )
}
