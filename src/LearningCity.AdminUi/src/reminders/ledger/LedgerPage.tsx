import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { Button, Grid } from 'antd'
import { useTranslation } from 'react-i18next'
import { may, useMe } from '@/access/me'
import { addresses } from '@/app/addresses'
import { api, read, type ReminderLine } from '@/kernel/api'
import { shownDay, shownInstant } from '@/kernel/format'
import { DataList, PageFrame, type DataColumn } from '@/kernel/parts'
import { reminderKeys } from '../keys'
import { RemindersLinks } from '../RemindersLinks'
import type { LedgerSearch } from '../routes'
import { LedgerTag, stepWords, useKinds } from '../words'
import { Answer } from './Answer'
import { LedgerCounts } from './LedgerCounts'
import { LedgerFilters } from './LedgerFilters'
import { RemindDrawer } from './RemindDrawer'
import { StateMeans } from './StateMeans'
import { Ways } from './Ways'
import '../reminders.css'
import '../reach/reach.css'

const route = getRouteApi('/shell/reminders')
const glance = 3_000

/** Who was, or will be, reminded of what, why not, and what came of it; the newest first. */
export function LedgerPage() {
  const { t } = useTranslation('reminders')
  const me = useMe()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const isWide = Grid.useBreakpoint().md ?? innerWidth >= 768
  const { titleOf } = useKinds()
  const { state, kind, subject, from, until, search: words, page, size } = search
  const filter = { state, kind, subject, search: words, from, to: until, page, size }
  const lines = useQuery({
    queryKey: reminderKeys.list(filter),
    queryFn: () => read(api.GET('/api/v1/reminders', { params: { query: filter } })),
    placeholderData: keepPreviousData,
    // What was called for by hand goes out within seconds.
    refetchInterval: ({ state: { data } }) => (data?.items.some((line) => line.isCall && line.state === 'planned') ? glance : false),
  })
  const change = (part: Partial<LedgerSearch>) => void navigate({ search: (before) => ({ ...before, ...part }), resetScroll: false })
  const narrow = (part: Partial<LedgerSearch>) => change({ ...part, page: undefined })
  const step = (line: ReminderLine) => (line.step === null ? t('step.call') : stepWords(t, line.step))
  const columns: DataColumn<ReminderLine>[] = [
    { key: 'who', title: t('recipient'), cell: (line) => <span className="two-lines ledger-who"><span className="ledger-name">{line.accountName}</span><span className="note">{t(`post.${line.as}`)}</span>{!isWide && <NarrowLine line={line} what={titleOf(line.kind)} step={step(line)} />}</span> },
    { key: 'unit', title: t('unit'), responsive: ['md'], cell: (line) => line.unitName },
    { key: 'what', title: t('what'), responsive: ['md'], cell: (line) => <span className="two-lines ledger-cell">{line.link ? <Link {...addresses.place(line.link)}>{titleOf(line.kind)}</Link> : titleOf(line.kind)}<span className="note">{line.title}</span></span> },
    { key: 'step', title: t('stepOf'), responsive: ['md'], cell: (line) => <span className="two-lines">{step(line)}<span className="note">{t('lastGood', { day: shownDay(line.lastGoodDay) })}</span></span> },
    { key: 'state', title: t('stateOf'), responsive: ['md'], cell: (line) => <span className="two-lines ledger-cell"><span><LedgerTag state={line.state} /></span>{line.reason && <span className="note">{t(`reason.${line.reason}`)}</span>}<Ways ways={line.ways} /></span> },
    { key: 'decided', title: t('decidedAt'), responsive: ['md'], isFigure: true, cell: (line) => (line.decidedAt ? shownInstant(line.decidedAt) : t('forDay', { day: shownDay(line.on) })) },
    { key: 'answer', title: t('answerOf'), responsive: ['md'], cell: (line) => <span className="ledger-answer"><Answer line={line} /></span> },
  ]
  return (
    <PageFrame
      title={t('ledger.title')}
      actions={may(me, 'remind-missing') && <Button type="primary" onClick={() => change({ remind: 'choose' })}>{t('remind.now')}</Button>}
    >
      <RemindersLinks here="ledger" />
      <LedgerCounts counts={lines.data?.counts} state={state} onChoose={(one) => narrow({ state: one })} />
      <StateMeans state={state} />
      <DataList
        label={t('ledger.title')}
        columns={columns}
        rows={lines.data?.items}
        total={lines.data?.total}
        rowKey={(line) => line.id}
        search={search}
        onSearch={change}
        isLoading={lines.isFetching && (lines.isPlaceholderData || !lines.data)}
        error={lines.error}
        onRetry={() => void lines.refetch()}
        searchHint={t('ledger.searchHint')}
        empty={t('ledger.empty')}
        filters={<LedgerFilters search={search} onChange={narrow} />}
      />
      {search.remind && may(me, 'remind-missing') && <RemindDrawer what={search.remind} onClose={() => change({ remind: undefined })} />}
    </PageFrame>
  )
}

/** On a phone a reminder is one cell: of what, when, and what became of it. */
function NarrowLine({ line, what, step }: { line: ReminderLine; what: string; step: string }) {
  const { t } = useTranslation('reminders')
  return (
    <span className="report-narrow">
      <span>{line.unitName}</span>
      <span className="note">{what}: {step}</span>
      <span className="report-narrow-tags"><LedgerTag state={line.state} /></span>
      {line.reason && <span className="note">{t(`reason.${line.reason}`)}</span>}
      <Ways ways={line.ways} />
      <Answer line={line} />
    </span>
  )
}
