import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { Select } from 'antd'
import { useTranslation } from 'react-i18next'
import { api, read, type JobInfo, type JobRun } from '@/kernel/api'
import { shownDay, shownInstant } from '@/kernel/format'
import { useClearing } from '@/kernel/forms/useClearing'
import { DataList, type DataColumn } from '@/kernel/parts'
import { jobKeys } from '../keys'
import { JobProgress } from './JobProgress'
import { JobRunTag } from './JobRunTag'

const route = getRouteApi('/shell/jobs')

/** While something is at work, its progress is read again every two seconds. */
const glance = 2_000
const isAtWork = (run: JobRun) => run.state === 'waiting' || run.state === 'running'

/** Every run of the jobs, the newest first. */
export function JobRuns({ jobs }: { jobs: readonly JobInfo[] }) {
  const { t } = useTranslation('administration')
  const clearing = useClearing()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const runs = useQuery({
    queryKey: jobKeys.runs(search),
    queryFn: () => read(api.GET('/api/v1/job-runs', { params: { query: { job: search.job, page: search.page, size: search.size } } })),
    placeholderData: keepPreviousData,
    refetchInterval: (query) => (query.state.data?.items.some(isAtWork) ? glance : 30_000),
  })
  const change = (part: Partial<typeof search>) => void navigate({ search: (before) => ({ ...before, ...part }) })
  const columns: DataColumn<JobRun>[] = [
    { key: 'job', title: t('jobs.job'), cell: (run) => jobs.find((job) => job.name === run.job)?.title ?? run.job },
    { key: 'state', title: t('jobs.state'), cell: (run) => <JobRunTag state={run.state} /> },
    { key: 'progress', title: t('jobs.progress'), cell: (run) => <JobProgress run={run} /> },
    { key: 'for', title: t('jobs.for'), cell: (run) => (run.businessDate ? shownDay(run.businessDate) : '–'), isFigure: true },
    { key: 'asked', title: t('jobs.askedAt'), cell: (run) => shownInstant(run.askedAt), isFigure: true },
    { key: 'finished', title: t('jobs.finishedAt'), cell: (run) => (run.finishedAt ? shownInstant(run.finishedAt) : '–'), isFigure: true },
    { key: 'attempts', title: t('jobs.attempts'), cell: (run) => run.attempts, isFigure: true },
    { key: 'outcome', title: t('jobs.outcome'), cell: (run) => run.fault ?? run.outcome ?? '' },
  ]
  return (
    <DataList
      label={t('jobs.runs')}
      columns={columns}
      rows={runs.data?.items}
      total={runs.data?.total}
      rowKey={(run) => run.id}
      search={search}
      onSearch={change}
      isLoading={runs.isPlaceholderData || runs.isLoading}
      error={runs.error}
      onRetry={() => void runs.refetch()}
      empty={t('jobs.empty')}
      filters={
        <Select
          allowClear={clearing}
          className="filter filter-wide"
          aria-label={t('jobs.job')}
          placeholder={t('jobs.all')}
          value={search.job}
          onChange={(job?: string) => change({ job, page: undefined })}
          options={jobs.map((job) => ({ value: job.name, label: job.title }))}
        />
      }
    />
  )
}
