import { useQuery } from '@tanstack/react-query'
import { Skeleton } from 'antd'
import { useTranslation } from 'react-i18next'
import { figure, fileSize } from '@/kernel/format'
import { Panel, RefusalAlert } from '@/kernel/parts'
import { healthQuery } from '../keys'
import { HealthLine } from './HealthLine'
import { knownVolume, room, tones, writing } from './standing'

/** Whether there is room for what is handed in, and for the database. */
export function StorageHealth() {
  const { t } = useTranslation('administration')
  const health = useQuery(healthQuery)
  const storage = health.data?.storage
  return (
    <Panel title={t('health.storage')}>
      <RefusalAlert error={health.error} onRetry={() => void health.refetch()} />
      {!storage && !health.error && <Skeleton active title={false} />}
      {storage && (
        <ul className="health-lines">
          <HealthLine title={t('health.evidence')} tone={writing(storage).tone} word={t(`health.folder.${writing(storage).word}`)}>
            {!storage.isWritable && t('health.closedMeans')}
          </HealthLine>
          {storage.volumes.map((volume) => {
            const [known, todo] = [knownVolume(volume), room(volume)]
            return (
              <HealthLine
                key={volume.name}
                title={known ? t(`health.volume.${known}`) : t('health.volumeOf', { folder: volume.name })}
                tone={tones[volume.state]}
                word={t('health.used', { percent: figure(volume.usedPercent) })}
              >
                {t('health.free', { free: fileSize(volume.freeBytes), total: fileSize(volume.totalBytes) })}
                {todo && ` ${t(`health.roomMeans.${todo}`)}`}
              </HealthLine>
            )
          })}
          <HealthLine title={t('health.databaseSize')} tone="told" word={fileSize(storage.databaseBytes)} />
        </ul>
      )}
    </Panel>
  )
}
