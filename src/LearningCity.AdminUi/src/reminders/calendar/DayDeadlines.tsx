import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Button, Grid, Select } from 'antd'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { may, useMe } from '@/access/me'
import { addresses } from '@/app/addresses'
import { api, read, type DeadlineDay, type DeadlineLine } from '@/kernel/api'
import { shownDay, shownInstant } from '@/kernel/format'
import { DataList, type DataColumn } from '@/kernel/parts'
import { deadlineKeys } from '../keys'
import { deadlineStates, type DeadlineSearch } from '../routes'
import { DeadlineTag, leftWords, useKindOf } from '../words'
import { keyOf } from './month'

interface Props {
  day: string
  asked: readonly DeadlineDay[]
  search: DeadlineSearch
  onChange: (part: Partial<DeadlineSearch>) => void
}

/** The deadlines of one day: which unit, how it stands, until when and why, and where it is done. */
export function DayDeadlines({ day, asked, search, onChange }: Props) {
  const { t } = useTranslation(['reminders', 'common'])
  const me = useMe()
  const kindOf = useKindOf()
  const isWide = Grid.useBreakpoint().md ?? innerWidth >= 768
  const place = useRef<HTMLHeadingElement>(null)
  const { kind, subject, state, page, size } = search
  const filter = { from: day, to: day, kind, subject, state, page, size }
  const lines = useQuery({
    queryKey: deadlineKeys.list(filter),
    queryFn: () => read(api.GET('/api/v1/deadlines', { params: { query: filter } })),
    placeholderData: keepPreviousData,
  })
  const isRead = lines.data !== undefined
  useEffect(() => {
    if (isRead) void place.current?.scrollIntoView({ block: 'center' })
  }, [isRead])
  const days = (line: DeadlineLine) => (line.state === 'open' ? leftWords(t, line) : '–')
  const columns: DataColumn<DeadlineLine>[] = [
    { key: 'unit', title: t('unit'), cell: (line) => (isWide ? line.unitName : <NarrowLine line={line} days={days(line)} />) },
    { key: 'what', title: t('what'), responsive: ['md'], cell: (line) => <span className="two-lines">{kindOf(line)}<span className="note">{line.title}</span></span> },
    { key: 'state', title: t('stateOf'), responsive: ['md'], cell: (line) => <DeadlineTag line={line} /> },
    { key: 'left', title: t('daysLeft'), responsive: ['md'], cell: days },
    { key: 'extension', title: t('extension'), responsive: ['md'], cell: (line) => (line.extensionReason ? <span className="two-lines">{t('extended', { from: shownDay(line.due) })}<span className="note">{line.extensionReason}</span></span> : '–') },
    { key: 'done', title: t('doneAt'), responsive: ['md'], cell: (line) => (line.doneAt ? shownInstant(line.doneAt) : '–'), isFigure: true },
  ]
  return (
    <section className="stack day-deadlines">
      <div className="page-head">
        <h2 ref={place}>{t('calendar.ofDay', { day: shownDay(day) })}</h2>
        <div className="page-actions">
          {may(me, 'remind-missing') && asked.filter((one) => one.open > 0).map((one) => (
            <Button key={keyOf(one)} onClick={() => onChange({ remind: keyOf(one) })}>{t('remind.these', { kind: kindOf(one) })}</Button>
          ))}
          <Button type="text" onClick={() => onChange({ day: undefined, kind: undefined, subject: undefined, state: undefined, page: undefined })}>{t('common:close')}</Button>
        </div>
      </div>
      <DataList
        label={t('calendar.ofDay', { day: shownDay(day) })}
        columns={columns}
        rows={lines.data?.items}
        total={lines.data?.total}
        rowKey={(line) => `${line.kind} ${line.subject} ${line.unit}`}
        opens={(line) => addresses.place(line.link)}
        search={{ page, size, ...(state && { state }) }}
        onSearch={onChange}
        isLoading={lines.isFetching && (lines.isPlaceholderData || !lines.data)}
        error={lines.error}
        onRetry={() => void lines.refetch()}
        empty={t('calendar.noneOnDay')}
        filters={
          <>
            <Select allowClear className="filter" aria-label={t('stateOf')} placeholder={t('allStates')} value={state} onChange={(one?: (typeof deadlineStates)[number]) => onChange({ state: one, page: undefined })} options={deadlineStates.map((one) => ({ value: one, label: t(`deadline.${one}`) }))} />
            {asked.length > 1 && (
              <Select
                allowClear className="filter filter-wide" aria-label={t('what')} placeholder={t('everything')}
                value={kind && subject ? `${kind}/${subject}` : undefined}
                onChange={(key?: string) => onChange({ kind: asked.find((one) => keyOf(one) === key)?.kind, subject: asked.find((one) => keyOf(one) === key)?.subject, page: undefined })}
                options={asked.map((one) => ({ value: keyOf(one), label: `${kindOf(one)}: ${one.title}` }))}
              />
            )}
          </>
        }
      />
    </section>
  )
}

/** On a phone a deadline is one cell: the unit, what it owes, and how that stands. */
function NarrowLine({ line, days }: { line: DeadlineLine; days: string }) {
  const { t } = useTranslation('reminders')
  const kindOf = useKindOf()
  return (
    <span className="report-narrow">
      {line.unitName}
      <span className="note">{kindOf(line)}: {line.title}</span>
      {line.extensionReason && <span className="note">{t('extended', { from: shownDay(line.due) })}: {line.extensionReason}</span>}
      <span className="report-narrow-tags"><DeadlineTag line={line} /> {line.state === 'open' && <span className="note">{days}</span>}</span>
    </span>
  )
}
