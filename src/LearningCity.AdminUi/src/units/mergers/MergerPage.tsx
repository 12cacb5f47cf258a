import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { App, Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { api, read, seen, useAct, type UnitMergerSheet } from '@/kernel/api'
import { dayOf, shownDay } from '@/kernel/format'
import { ConfirmDanger, PageFrame, Panel, StatusTag } from '@/kernel/parts'
import { unitKeys } from '../keys'
import { ImpactList } from '../parts/ImpactList'
import { GrantsLeft } from './GrantsLeft'
import { MergerFacts } from './MergerFacts'
import { MergerUnits } from './MergerUnits'
import '../units.css'

const route = getRouteApi('/shell/unit-mergers/$merger')

const named = (sheet: UnitMergerSheet, part: 'predecessor' | 'successor') => sheet.units.filter((unit) => unit.part === part).map((unit) => unit.name).join(', ')

/** One merger or split: ground, units, what is still open, and its undoing. */
export function MergerPage() {
  const { t } = useTranslation('units')
  const { message } = App.useApp()
  const { merger: id } = route.useParams()
  const { undoes } = route.useSearch()
  const navigate = route.useNavigate()
  const merger = useQuery({ queryKey: unitKeys.merger(id), queryFn: () => read(api.GET('/api/v1/unit-mergers/{merger}', { params: { path: { merger: id } } })) })
  const sheet = merger.data
  const ask = (asked: true | undefined) => void navigate({ search: { undoes: asked } })
  const undo = useAct({
    act: ({ reason, revision }: { reason: string; revision: number }, key) =>
      read(api.POST('/api/v1/unit-mergers/{merger}/undoing', { params: { path: { merger: id }, header: { 'If-Match': seen(revision), 'Idempotency-Key': key } }, body: { reason } })),
    touches: () => [unitKeys.all],
    onDone: () => { void message.success(t('merger.undoingDone')); ask(undefined) },
    onRefused: (refusal) => { if (refusal.kind === 'stale') void merger.refetch() },
  })
  const title = sheet ? t(`merger.sentence.${sheet.kind}`, { from: named(sheet, 'predecessor'), into: named(sheet, 'successor') }) : t('merger.one')
  const names = new Map(sheet?.units.map((unit) => [unit.unit, unit.name]))
  const others = sheet?.open.filter((impact) => impact.kind !== 'grant') ?? []
  const grants = sheet?.open.filter((impact) => impact.kind === 'grant') ?? []
  return (
    <PageFrame
      title={title}
      above={[{ title: t('merger.list'), link: { to: '/unit-mergers' } }]}
      beside={sheet && (sheet.undoneAt ? <StatusTag tone="aside" word={t('merger.undone', { day: shownDay(dayOf(sheet.undoneAt)) })} /> : <StatusTag tone="good" word={t('merger.stands')} />)}
      actions={sheet && !sheet.undoneAt && <Button danger disabled={sheet.againstUndo.length > 0} onClick={() => ask(true)}>{t('merger.undo')}</Button>}
      isLoading={merger.isPending}
      error={merger.error}
      onRetry={() => void merger.refetch()}
    >
      {sheet && (
        <div className="unit-page">
          <div className="stack">
            <Panel title={t('merger.units')}><MergerUnits units={sheet.units} on={sheet.on} /></Panel>
            {!sheet.undoneAt && <GrantsLeft merger={id} grants={grants} names={names} />}
            {!sheet.undoneAt && <Panel title={t('merger.open')}><div className="stack"><ImpactList impacts={others} names={names} /></div></Panel>}
          </div>
          <Panel title={t('merger.ground')}><MergerFacts sheet={sheet} /></Panel>
        </div>
      )}
      {undoes && sheet && !sheet.undoneAt && (
        <ConfirmDanger
          question={t('merger.undoQuestion', { what: title })}
          consequence={t('merger.undoConsequence')}
          action={t('merger.undo')}
          reason={t('merger.undoReason')}
          isPending={undo.isPending}
          error={undo.error}
          onConfirm={(reason) => undo.mutate({ reason, revision: sheet.revision })}
          onCancel={() => ask(undefined)}
        />
      )}
    </PageFrame>
  )
}
