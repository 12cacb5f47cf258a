import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Outlet } from '@tanstack/react-router'
import { App, Button, Segmented, Skeleton } from 'antd'
import { useTranslation } from 'react-i18next'
import { may, useMe } from '@/access/me'
import { api, read, useAct } from '@/kernel/api'
import { figure, shownInstant } from '@/kernel/format'
import { EmptyState, PageFrame, Panel, RefusalAlert } from '@/kernel/parts'
import { integrityKeys, jobKeys } from '../keys'
import { CheckLine } from './CheckLine'
import { byUrgency, checksQuery, standingOf, sumOf } from './checks'
import './integrity.css'

const route = getRouteApi('/shell/integrity')

/** The job that runs the checks. */
const job = 'check-integrity'

/** Whether what is stored can be true: what the last run of every check found, the worst first. */
export function IntegrityPage() {
  const { t } = useTranslation('integrity')
  const me = useMe()
  const { message } = App.useApp()
  const { show = 'broken' } = route.useSearch()
  const navigate = route.useNavigate()
  const checks = useQuery(checksQuery)
  const start = useAct({
    act: (_: void, key) => read(api.POST('/api/v1/jobs/{job}/runs', { params: { path: { job }, header: { 'Idempotency-Key': key } } })),
    touches: () => [jobKeys.everyRun, integrityKeys.all],
    onDone: () => void message.success(t('asked')),
  })
  const sum = sumOf(checks.data ?? [])
  const shown = byUrgency(checks.data ?? []).filter((check) => show === 'all' || !['well', 'never'].includes(standingOf(check)))
  return (
    <PageFrame
      title={t('title')}
      error={checks.error}
      onRetry={() => void checks.refetch()}
      actions={may(me, 'run-scoring') && <Button loading={start.isPending} onClick={() => start.mutate()}>{t('run')}</Button>}
    >
      <p className="note">{t('what')}</p>
      <RefusalAlert error={start.error} />
      <Panel
        title={sum.errors + sum.warnings > 0 ? t('sum', { total: figure(sum.total), errors: figure(sum.errors), warnings: figure(sum.warnings) }) : sum.last ? t('sound', { total: figure(sum.total) }) : t('title')}
        extra={
          <Segmented
            aria-label={t('show')}
            value={show}
            onChange={(chosen) => void navigate({ search: chosen === 'all' ? { show: 'all' } : {}, replace: true })}
            options={(['broken', 'all'] as const).map((one) => ({ value: one, label: t(`shown.${one}`) }))}
          />
        }
      >
        {!checks.data && !checks.error && <Skeleton active title={false} />}
        {checks.data && <p className="note">{sum.last ? t('last', { when: shownInstant(sum.last) }) : t('never')}</p>}
        {checks.data && sum.last && shown.length === 0 && <EmptyState sentence={t('allWell')} />}
        <ul className="integrity-checks">
          {shown.map((check) => <CheckLine key={check.name} check={check} search={{ show: show === 'all' ? 'all' : undefined }} />)}
        </ul>
      </Panel>
      <Outlet />
    </PageFrame>
  )
}
