import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { Alert, Button, Grid, Skeleton } from 'antd'
import { useTranslation } from 'react-i18next'
import { may, useMe } from '@/access/me'
import { addresses } from '@/app/addresses'
import { api, read } from '@/kernel/api'
import { today } from '@/kernel/format'
import { EmptyState, PageFrame, RefusalAlert } from '@/kernel/parts'
import { deadlineDaysQuery, deadlineKeys } from '../keys'
import { RemindDrawer } from '../ledger/RemindDrawer'
import type { DeadlineSearch } from '../routes'
import { DayDeadlines } from './DayDeadlines'
import { DayList } from './DayList'
import { MonthGrid } from './MonthGrid'
import { PhoneCalendar } from './PhoneCalendar'
import { askedByDay, firstDay, lastDay, monthOf, moved } from './month'
import { useMonthName } from './useMonthName'
import '../reminders.css'

const route = getRouteApi('/shell/deadlines')

/** What is due on which day of a month, and how many units still owe it; a chosen day lists them. */
export function DeadlinesPage() {
  const { t } = useTranslation('reminders')
  const me = useMe()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const isWide = Grid.useBreakpoint().md ?? innerWidth >= 768
  const monthName = useMonthName()
  const thisMonth = monthOf(today())
  const month = search.month ?? (search.day ? monthOf(search.day) : thisMonth)
  const range = { from: firstDay(month), to: lastDay(month) }
  const asked = useQuery(deadlineDaysQuery(range))
  const calendar = useQuery({
    queryKey: [...deadlineKeys.all, 'working-calendar', range],
    queryFn: () => read(api.GET('/api/v1/working-calendar', { params: { query: range } })),
    staleTime: 5 * 60_000,
  })
  const change = (part: Partial<DeadlineSearch>) => void navigate({ search: (before) => ({ ...before, ...part }), resetScroll: false })
  const show = (other: string) => change({ month: other === thisMonth ? undefined : other, day: undefined, kind: undefined, subject: undefined, state: undefined, page: undefined })
  const choose = (day: string) => change({ month: monthOf(day) === thisMonth ? undefined : monthOf(day), day, kind: undefined, subject: undefined, state: undefined, page: undefined })
  const days = askedByDay(asked.data ?? [])
  const shown = { month, chosen: search.day, days, calendar: calendar.data, onChoose: choose }
  const notSet = calendar.data?.yearsNotSet ?? []
  return (
    <PageFrame
      title={t('calendar.title')}
      actions={
        <>
          {may(me, 'remind-missing', 'enter-values', 'ready-report', 'send-report') && <Button onClick={() => change({ phone: true })}>{t('phone.title')}</Button>}
          {may(me, 'see-reminders') && <Link {...addresses.reminders()} className="calendar-link">{t('ledger.title')}</Link>}
        </>
      }
    >
      <div className="month-bar" role="group" aria-label={t('calendar.month')}>
        <Button onClick={() => show(moved(month, -1))} aria-label={t('calendar.before', { month: monthName(moved(month, -1)) })}>‹</Button>
        <h2 aria-live="polite">{monthName(month)}</h2>
        <Button onClick={() => show(moved(month, 1))} aria-label={t('calendar.after', { month: monthName(moved(month, 1)) })}>›</Button>
        {month !== thisMonth && <Button onClick={() => show(thisMonth)}>{t('calendar.now')}</Button>}
      </div>
      {notSet.length > 0 && <Alert type="warning" showIcon title={t('calendar.notSet', { years: notSet.join(', ') })} />}
      <RefusalAlert error={asked.error ?? calendar.error} onRetry={() => void (asked.error ? asked : calendar).refetch()} />
      {!asked.data || !calendar.data ? (
        !asked.error && !calendar.error && <Skeleton active title={false} paragraph={{ rows: 10 }} />
      ) : (
        <>
          {isWide && <MonthGrid {...shown} />}
          {!isWide && <DayList {...shown} />}
          {days.size === 0 && <EmptyState sentence={t('calendar.empty', { month: monthName(month) })} />}
        </>
      )}
      {search.day && <DayDeadlines key={search.day} day={search.day} asked={days.get(search.day) ?? []} search={search} onChange={change} />}
      {search.remind && may(me, 'remind-missing') && <RemindDrawer what={search.remind} onClose={() => change({ remind: undefined })} />}
      {search.phone && <PhoneCalendar onClose={() => change({ phone: undefined })} />}
    </PageFrame>
  )
}
