import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Skeleton } from 'antd'
import { useTranslation } from 'react-i18next'
import { shownInstant } from '@/kernel/format'
import { Panel, RefusalAlert } from '@/kernel/parts'
import { healthQuery } from '../keys'
import { HealthLine } from './HealthLine'
import { jobStanding } from './standing'

/** Every job: when it last went well, what has failed since, and when it runs next. */
export function JobHealth() {
  const { t } = useTranslation('administration')
  const health = useQuery(healthQuery)
  return (
    <Panel title={t('health.jobs')} extra={<Link to="/jobs">{t('health.toJobs')}</Link>}>
      <RefusalAlert error={health.error} onRetry={() => void health.refetch()} />
      {!health.data && !health.error && <Skeleton active title={false} />}
      <ul className="health-lines">
        {health.data?.jobs.jobs.map((job) => {
          const { runs } = job
          const { word, tone } = jobStanding(job)
          return (
            <HealthLine key={job.name} title={<Link to="/jobs" search={{ job: job.name }}>{job.title}</Link>} tone={tone} word={t(`health.job.${word}`, { count: runs.failed })}>
              {job.isOverdue && `${t('health.overdueMeans')} `}
              {runs.fault && `${runs.fault}. `}
              {runs.lastGoodAt ? `${t('health.lastGood', { when: shownInstant(runs.lastGoodAt) })} ` : runs.lastRunAt && `${t('health.neverGood')} `}
              {runs.outcome && `${runs.outcome}. `}
              {t('health.next', { when: shownInstant(job.nextRunAt) })}
            </HealthLine>
          )
        })}
      </ul>
    </Panel>
  )
}
