import { queryOptions } from '@tanstack/react-query'
import { api, read, type JobInfo, type JobRun } from '@/kernel/api'
import { jobKeys } from '../keys'

export interface JobStanding {
  job: JobInfo
  last: JobRun | undefined
  /** The last that went well, among those looked at. */
  good: JobRun | undefined
  /** Those that failed since. */
  failed: JobRun[]
}

const looked = 50

/** How each job stands, by its last runs. */
export const jobStandingQuery = queryOptions({
  queryKey: [...jobKeys.everyRun, 'health'],
  queryFn: async (): Promise<JobStanding[]> => {
    const jobs = await read(api.GET('/api/v1/jobs'))
    return Promise.all(
      jobs.map(async (job) => {
        const { items } = await read(api.GET('/api/v1/job-runs', { params: { query: { job: job.name, size: looked } } }))
        const at = items.findIndex((run) => run.state === 'succeeded')
        return { job, last: items[0], good: items[at], failed: items.slice(0, at < 0 ? undefined : at).filter((run) => run.state === 'failed') }
      }),
    )
  },
  refetchInterval: 30_000,
})
