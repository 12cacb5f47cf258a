import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Skeleton } from 'antd'
import { useTranslation } from 'react-i18next'
import { shownInstant } from '@/kernel/format'
import { Panel, RefusalAlert } from '@/kernel/parts'
import { HealthLine } from './HealthLine'
import { jobStandingQuery, type JobStanding } from './jobStanding'

/** Every job: when it last went well, and what has failed since. */
export function JobHealth() {
  const { t } = useTranslation('administration')
  const jobs = useQuery(jobStandingQuery)
  const word = ({ last, failed }: JobStanding) => (failed.length > 0 ? 'failed' : !last ? 'never' : last.state === 'succeeded' ? 'well' : last.state)
  return (
    <Panel title={t('health.jobs')} extra={<Link to="/jobs">{t('health.toJobs')}</Link>}>
      <RefusalAlert error={jobs.error} onRetry={() => void jobs.refetch()} />
      {!jobs.data && !jobs.error && <Skeleton active title={false} />}
      <ul className="health-lines">
        {jobs.data?.map((one) => (
          <HealthLine
            key={one.job.name}
            title={<Link to="/jobs" search={{ job: one.job.name }}>{one.job.title}</Link>}
            tone={one.failed.length > 0 ? 'bad' : !one.last ? 'nothing' : one.last.state === 'succeeded' ? 'good' : 'working'}
            word={t(`health.job.${word(one)}`, { count: one.failed.length })}
          >
            {one.failed[0]?.fault && <>{one.failed[0].fault}. </>}
            {one.good?.finishedAt ? `${t('health.lastGood', { when: shownInstant(one.good.finishedAt) })} ` : one.last && `${t('health.neverGood')} `}
            {one.good?.outcome && `${one.good.outcome}. `}
            {t('health.schedule', { when: one.job.schedule })}
          </HealthLine>
        ))}
      </ul>
    </Panel>
  )
}
