import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { figure, shownInstant } from '@/kernel/format'
import { Panel } from '@/kernel/parts'
import { healthQuery } from '../keys'
import { HealthLine } from './HealthLine'
import { clock, seconds, tones } from './standing'

const often = 30_000

/** Whether what the product stands on answers now. It is asked past the API, which itself needs the database. Whose clock is wrong is not ready either. */
export function ServerHealth() {
  const { t } = useTranslation('administration')
  const ready = useQuery({
    queryKey: ['health', 'ready'],
    queryFn: async () => {
      const answer = await fetch('/health/ready', { cache: 'no-store' })
      await answer.text()
      return answer.ok
    },
    refetchInterval: often,
    staleTime: 0,
    retry: false,
  })
  const health = useQuery(healthQuery)
  const time = health.data?.clock
  const isClockWrong = time?.state === 'failed'
  const seen = ready.dataUpdatedAt ? t('health.seen', { when: shownInstant(new Date(ready.dataUpdatedAt)) }) : undefined
  return (
    <Panel title={t('health.server')}>
      <ul className="health-lines">
        <HealthLine title={t('health.process')} tone={ready.isError ? 'bad' : ready.data === undefined ? 'waiting' : 'good'} word={t(ready.isError ? 'health.silent' : ready.data === undefined ? 'health.asking' : 'health.answers')}>
          {ready.isError ? t('health.silentMeans') : seen}
        </HealthLine>
        <HealthLine title={t('health.database')} tone={ready.isError ? 'nothing' : ready.data === undefined ? 'waiting' : ready.data || isClockWrong ? 'good' : 'bad'} word={t(ready.isError ? 'health.unknown' : ready.data === undefined ? 'health.asking' : ready.data || isClockWrong ? 'health.answers' : 'health.silent')}>
          {ready.data === false && !isClockWrong ? t('health.databaseMeans') : undefined}
        </HealthLine>
        {time && (
          <HealthLine title={t('health.clock')} tone={tones[time.state]} word={t(`health.clockIs.${clock(time)}`, { number: figure(seconds(time.skewMilliseconds)) })}>
            {time.state === 'ok' ? undefined : t(time.state === 'failed' ? 'health.clockMeans.wrong' : 'health.clockMeans.apart')}
          </HealthLine>
        )}
      </ul>
    </Panel>
  )
}
