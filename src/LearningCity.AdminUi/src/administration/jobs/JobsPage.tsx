import { useQuery } from '@tanstack/react-query'
import { App, Button, Skeleton } from 'antd'
import { useTranslation } from 'react-i18next'
import { may, useMe } from '@/access/me'
import { api, read, useAct } from '@/kernel/api'
import { PageFrame, RefusalAlert } from '@/kernel/parts'
import { jobKeys } from '../keys'
import { JobRuns } from './JobRuns'
import './jobs.css'

/** What the product does by itself at night, and what became of it. */
export function JobsPage() {
  const { t } = useTranslation('administration')
  const me = useMe()
  const { message } = App.useApp()
  const jobs = useQuery({ queryKey: jobKeys.all, queryFn: () => read(api.GET('/api/v1/jobs')), staleTime: Infinity })
  const start = useAct({
    act: (job: string, key) => read(api.POST('/api/v1/jobs/{job}/runs', { params: { path: { job }, header: { 'Idempotency-Key': key } } })),
    touches: () => [jobKeys.everyRun],
    onDone: () => void message.success(t('jobs.asked')),
  })
  return (
    <PageFrame title={t('jobs.title')} error={jobs.error} onRetry={() => void jobs.refetch()}>
      <RefusalAlert error={start.error} />
      {jobs.data ? (
        <ul className="jobs">
          {jobs.data.map((job) => (
            <li key={job.name} className="job">
              <div>
                <h2>{job.title}</h2>
                <p className="note">{job.schedule}</p>
              </div>
              {may(me, 'run-scoring') && (
                <Button loading={start.isPending && start.variables === job.name} onClick={() => start.mutate(job.name)} aria-label={t('jobs.runThis', { job: job.title })}>
                  {t('jobs.run')}
                </Button>
              )}
            </li>
          ))}
        </ul>
      ) : (
        <Skeleton active title={false} paragraph={{ rows: 4 }} />
      )}
      <JobRuns jobs={jobs.data ?? []} />
    </PageFrame>
  )
}
