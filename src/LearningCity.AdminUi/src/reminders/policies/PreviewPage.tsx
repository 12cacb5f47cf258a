import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { Alert, Button, Grid, Select } from 'antd'
import { useTranslation } from 'react-i18next'
import { api, read, type PreviewedReminder } from '@/kernel/api'
import { addDays, shownDay, today } from '@/kernel/format'
import { DayField } from '@/kernel/forms/DayField'
import { DataList, PageFrame, type DataColumn } from '@/kernel/parts'
import { policyKeys } from '../keys'
import { RemindersLinks } from '../RemindersLinks'
import { stepWords, useKinds } from '../words'
import { PreviewSteps } from './PreviewSteps'
import '../reminders.css'

const route = getRouteApi('/shell/reminders/preview')
/** So many days before and after today the product can tell. */
const reach = 150

/** Who would be reminded of what on a day, if everything stayed as it is now. */
export function PreviewPage() {
  const { t } = useTranslation('reminders')
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const isWide = Grid.useBreakpoint().md ?? innerWidth >= 768
  const { kinds, titleOf } = useKinds()
  const { on = today(), kind, page, size } = search
  const filter = { on, kind, page, size }
  const preview = useQuery({
    queryKey: policyKeys.preview(filter),
    queryFn: () => read(api.GET('/api/v1/reminder-preview', { params: { query: filter } })),
    placeholderData: keepPreviousData,
  })
  const change = (part: Partial<typeof search>) => void navigate({ search: (before) => ({ ...before, ...part }), resetScroll: false })
  const goTo = (day: string | undefined) => change({ on: day === today() ? undefined : day, page: undefined })
  const columns: DataColumn<PreviewedReminder>[] = [
    { key: 'who', title: t('recipient'), cell: (line) => <span className="two-lines"><span className="ledger-name">{line.accountName}</span><span className="note">{t(`post.${line.as}`)}</span>{!isWide && <span>{line.unitName}</span>}{!isWide && <span className="note">{stepWords(t, line.step)}</span>}</span> },
    { key: 'unit', title: t('unit'), responsive: ['md'], cell: (line) => line.unitName },
    { key: 'what', title: t('what'), responsive: ['md'], cell: (line) => <span className="two-lines">{titleOf(line.kind)}<span className="note">{line.title}</span></span> },
    { key: 'step', title: t('stepOf'), responsive: ['md'], cell: (line) => stepWords(t, line.step) },
    { key: 'day', title: t('lastGoodDay'), responsive: ['md'], isFigure: true, cell: (line) => shownDay(line.lastGoodDay) },
  ]
  const shown = preview.data && !preview.isPlaceholderData ? preview.data : undefined
  return (
    <PageFrame title={t('preview.title')}>
      <RemindersLinks here="preview" />
      <p className="note">{t('preview.what')}</p>
      <div className="list-tools" role="group" aria-label={t('preview.day')}>
        <Button aria-label={t('preview.dayBefore')} disabled={on <= addDays(today(), -reach)} onClick={() => goTo(addDays(on, -1))}>‹</Button>
        <DayField aria-label={t('preview.day')} value={on} onChange={goTo} from={addDays(today(), -reach)} until={addDays(today(), reach)} />
        <Button aria-label={t('preview.dayAfter')} disabled={on >= addDays(today(), reach)} onClick={() => goTo(addDays(on, 1))}>›</Button>
        {on !== today() && <Button onClick={() => goTo(undefined)}>{t('preview.today')}</Button>}
        <Select allowClear className="filter filter-wide" aria-label={t('what')} placeholder={t('everyKind')} value={kind} onChange={(one?: string) => change({ kind: one, page: undefined })} options={kinds.map((one) => ({ value: one.kind, label: titleOf(one.kind) }))} />
      </div>
      {shown && !shown.isWorkingDay && <Alert type="info" showIcon title={t('preview.off', { day: shownDay(on) })} />}
      {shown && <PreviewSteps steps={shown.steps} />}
      <DataList
        label={t('preview.rows', { day: shownDay(on) })}
        columns={columns}
        rows={preview.data?.items}
        total={preview.data?.total}
        rowKey={(line) => `${line.account} ${line.kind} ${line.subject} ${line.unit}`}
        search={{ page, size }}
        onSearch={change}
        isLoading={preview.isFetching && (preview.isPlaceholderData || !preview.data)}
        error={preview.error}
        onRetry={() => void preview.refetch()}
        empty={t('preview.empty')}
      />
    </PageFrame>
  )
}
