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

/** 11/26: a month over a small cell. */
const shortMonth = (month: string): string => `${month.slice(5)}/${month.slice(2, 4)}`

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
    { key: 'share', title: <Head words={t('timeliness.share')} />, responsive: ['md'], isFigure: true, order, cell: (row) => <ShareCell figures={row.all} /> },
    { key: 'owed', title: <Head words={t('timeliness.owed')} />, responsive: ['md'], isFigure: true, cell: (row) => figure(row.all.owed) },
    { key: 'late', title: t('timeliness.late'), responsive: ['md'], isFigure: true, cell: (row) => <span className="two-lines">{figure(row.all.late)}{row.all.late > 0 && <span className="note timely-late">{t('timeliness.lateShort', days(row.all))}</span>}</span> },
    { key: 'missing', title: <Head words={t('timeliness.missing')} />, responsive: ['md'], isFigure: true, cell: (row) => figure(row.all.missing) },
    ...months.map((month, at): DataColumn<Row> => ({
      key: month, title: <Head words={`${month.slice(5)} ${month.slice(0, 4)}`} />, responsive: ['md'], isFigure: true, cell: (row) => <ShareCell figures={row.months[at]!} />,
    })),
  ]
}

/** Narrow columns have their words below one another. */
const Head = ({ words }: { words: string }) => <span className="timely-head">{words}</span>

/** How late what was late came, in days. */
const days = ({ medianDaysLate, mostDaysLate }: TimelinessFigures) => ({ median: figure(medianDaysLate ?? 0), most: figure(mostDaysLate ?? 0) })

function NarrowRow({ row, months, name, t }: { row: TimelinessRow; months: readonly string[]; name: ReactNode; t: TFunction<'reminders'> }) {
  const { owed, late, missing } = row.all
  return (
    <div className="timely-narrow">
      <div className="timely-narrow-head">{name}<ShareCell figures={row.all} /></div>
      <p className="note">
        {t(late > 0 ? 'timeliness.countsLate' : 'timeliness.counts', { owed: figure(owed), late: figure(late), missing: figure(missing), ...days(row.all) })}
      </p>
      <ul className="timely-months">
        {months.map((month, at) => ({ month, figures: row.months[at]! })).filter(({ figures }) => figures.owed > 0).map(({ month, figures }) => (
          <li key={month}><span className="note">{shortMonth(month)}</span><ShareCell figures={figures} /></li>
        ))}
      </ul>
    </div>
  )
}
