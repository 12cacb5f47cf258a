import { useQuery } from '@tanstack/react-query'
import { Alert, Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { may, useMe } from '@/access/me'
import { figure } from '@/kernel/format'
import { RefusalAlert } from '@/kernel/parts'
import { resultCheckQuery } from '../keys'

/** Takes the hash again and computes every score anew, when asked. */
export function ResultCheck({ round, number }: { round: string; number: number }) {
  const { t } = useTranslation('rounds')
  const me = useMe()
  const [isAsked, ask] = useState(false)
  const check = useQuery({ ...resultCheckQuery(round, number), enabled: isAsked })
  if (!may(me, 'verify-results')) return null
  const found = check.data
  const isGood = found?.isIntact && found.isReadable && found.differences === 0
  return (
    <div className="stack">
      <div><Button loading={check.isFetching} onClick={() => (isAsked ? void check.refetch() : ask(true))}>{t('check.name')}</Button></div>
      <RefusalAlert error={check.error} />
      {found && !check.isFetching && (
        <Alert
          type={isGood ? 'success' : 'error'}
          showIcon
          role="status"
          title={t(isGood ? 'check.good' : !found.isIntact ? 'check.changed' : !found.isReadable ? 'check.unreadable' : 'check.differs')}
          description={t('check.what', { units: figure(found.units), entries: figure(found.entries), scores: figure(found.scores), differences: figure(found.differences) })}
        />
      )}
    </div>
  )
}
