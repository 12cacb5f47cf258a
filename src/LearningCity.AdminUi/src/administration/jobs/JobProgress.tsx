import { Progress } from 'antd'
import { useTranslation } from 'react-i18next'
import type { JobRun } from '@/kernel/api'
import { figure } from '@/kernel/format'

/** How far a run is; once it is over, how much it did. */
export function JobProgress({ run }: { run: JobRun }) {
  const { t } = useTranslation('administration')
  if (run.state !== 'running' || run.total === 0) return <>{run.total > 0 ? t('jobs.done', { done: figure(run.done), total: figure(run.total) }) : '–'}</>
  const percent = Math.floor((100 * run.done) / run.total)
  return (
    <Progress
      className="job-progress"
      percent={percent}
      size="small"
      format={() => `${percent} %`}
      aria-label={t('jobs.done', { done: figure(run.done), total: figure(run.total) })}
    />
  )
}
