import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Skeleton } from 'antd'
import { useTranslation } from 'react-i18next'
import { figure, shownInstant } from '@/kernel/format'
import { Panel, RefusalAlert } from '@/kernel/parts'
import { healthQuery } from '../keys'
import { HealthLine } from './HealthLine'
import { tones } from './standing'

/** Whether what is stored can be true: the sum of the integrity checks. */
export function IntegrityHealth() {
  const { t } = useTranslation('integrity')
  const health = useQuery(healthQuery)
  const sum = health.data?.integrity
  return (
    <Panel title={t('title')} extra={<Link to="/integrity">{t('toIntegrity')}</Link>}>
      <RefusalAlert error={health.error} onRetry={() => void health.refetch()} />
      {!sum && !health.error && <Skeleton active title={false} />}
      {sum && (
        <ul className="health-lines">
          <HealthLine
            title={t('title')}
            tone={sum.lastRunAt === null ? 'nothing' : tones[sum.state]}
            word={sum.lastRunAt === null ? t('standing.never') : t(sum.errors + sum.warnings > 0 ? 'sum' : 'sound', { total: figure(sum.checks), errors: figure(sum.errors), warnings: figure(sum.warnings) })}
          >
            {sum.lastRunAt === null ? t('never') : t('last', { when: shownInstant(sum.lastRunAt) })}
          </HealthLine>
        </ul>
      )}
    </Panel>
  )
}
