import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Skeleton } from 'antd'
import { useTranslation } from 'react-i18next'
import { figure, shownInstant } from '@/kernel/format'
import { Panel, RefusalAlert } from '@/kernel/parts'
import { checksQuery, sumOf } from '../integrity/checks'
import { HealthLine } from './HealthLine'

/** Whether what is stored can be true: the sum of the integrity checks. */
export function IntegrityHealth() {
  const { t } = useTranslation('integrity')
  const checks = useQuery(checksQuery)
  const sum = sumOf(checks.data ?? [])
  const tone = !sum.last ? 'nothing' : sum.errors > 0 ? 'bad' : sum.warnings > 0 ? 'doubtful' : 'good'
  const numbers = { total: figure(sum.total), errors: figure(sum.errors), warnings: figure(sum.warnings) }
  return (
    <Panel title={t('title')} extra={<Link to="/integrity">{t('toIntegrity')}</Link>}>
      <RefusalAlert error={checks.error} onRetry={() => void checks.refetch()} />
      {!checks.data && !checks.error && <Skeleton active title={false} />}
      {checks.data && (
        <ul className="health-lines">
          <HealthLine title={t('title')} tone={tone} word={!sum.last ? t('standing.never') : t(sum.errors + sum.warnings > 0 ? 'sum' : 'sound', numbers)}>
            {sum.last ? t('last', { when: shownInstant(sum.last) }) : t('never')}
          </HealthLine>
        </ul>
      )}
    </Panel>
  )
}
