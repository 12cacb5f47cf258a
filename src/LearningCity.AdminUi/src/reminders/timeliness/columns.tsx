import type { TFunction } from 'i18next'
import type { ReactNode } from 'react'
import type { TimelinessFigures } from '@/kernel/api'
import { figure } from '@/kernel/format'
import type { DataColumn } from '@/kernel/parts'
import { ShareCell } from './ShareCell'

export interface TimelinessRow {
  unit: string
  unitName: string
  all: TimelinessFigures
  months: readonly TimelinessFigures[]
}

/** 11/26: a month over a narrow column. */
export const shortMonth = (month: string): string => `${month.slice(5)}/${month.slice(2, 4)}`

interface Look<Row> {
  months: readonly string[]
  isWide: boolean
  name: (row: Row) => ReactNode
  title: string
  /** Words of `order` that sort by the share. */
  order?: { up: string; down: string }
}

/** Who, how much of it on time, what was late and by how much, what is missing, and then month by month; on a phone all of that in one cell, and only months that have something. */
export function timelinessColumns<Row extends TimelinessRow>(t: TFunction<'reminders'>, { months, isWide, name, title, order }: Look<Row>): DataColumn<Row>[] {
  return [
    { key: 'unit', title, cell: (row) => (isWide ? name(row) : <NarrowRow row={row} months={months} name={name(row)} t={t} />) },
    { key: 'share', title: t('timeliness.share'), responsive: ['md'], isFigure: true, order, cell: (row) => <ShareCell figures={row.all} /> },
    { key: 'owed', title: t('timeliness.owed'), responsive: ['md'], isFigure: true, cell: (row) => figure(row.all.owed) },
    { key: 'late', title: t('timeliness.late'), responsive: ['md'], isFigure: true, cell: (row) => <span className="two-lines timely-late">{figure(row.all.late)}{row.all.late > 0 && <span className="note">{lateness(t, row.all)}</span>}</span> },
    { key: 'missing', title: t('timeliness.missing'), responsive: ['md'], isFigure: true, cell: (row) => figure(row.all.missing) },
    ...months.map((month, at): DataColumn<Row> => ({
      key: month, title: <span className="share-month">{shortMonth(month)}</span>, responsive: ['md'], isFigure: true, cell: (row) => <ShareCell figures={row.months[at]!} />,
    })),
  ]
}

const lateness = (t: TFunction<'reminders'>, { medianDaysLate, mostDaysLate }: TimelinessFigures): string =>
  t('timeliness.daysLate', { median: figure(medianDaysLate ?? 0), most: figure(mostDaysLate ?? 0) })

function NarrowRow({ row, months, name, t }: { row: TimelinessRow; months: readonly string[]; name: ReactNode; t: TFunction<'reminders'> }) {
  const { owed, late, missing } = row.all
  return (
    <div className="timely-narrow">
      <div className="timely-narrow-head">{name}<ShareCell figures={row.all} /></div>
      <p className="note">
        {t('timeliness.counts', { owed: figure(owed), late: figure(late), missing: figure(missing) })}
        {late > 0 && ` ${lateness(t, row.all)}.`}
      </p>
      <ul className="timely-months">
        {months.map((month, at) => ({ month, figures: row.months[at]! })).filter(({ figures }) => figures.owed > 0).map(({ month, figures }) => (
          <li key={month}><span className="note">{shortMonth(month)}</span><ShareCell figures={figures} /></li>
        ))}
      </ul>
    </div>
  )
}
