import { useQuery } from '@tanstack/react-query'
import { Skeleton } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { RefusalAlert } from '@/kernel/parts'
import { missingUnitsQuery } from '../keys'

/** The names of the missing, read when somebody wants to see them. */
export function MissingUnits({ kind, subject }: { kind: string; subject: string }) {
  const { t } = useTranslation('reminders')
  const [isOpen, open] = useState(false)
  const units = useQuery({ ...missingUnitsQuery({ kind, subject }), enabled: isOpen })
  return (
    <details className="remind-units" onToggle={(event) => open(event.currentTarget.open)}>
      <summary>{t('remind.units')}</summary>
      <RefusalAlert error={units.error} onRetry={() => void units.refetch()} />
      {units.isLoading && <Skeleton active title={false} paragraph={{ rows: 3 }} />}
      {units.data && <ul>{units.data.map((line) => <li key={line.unit}>{line.unitName}</li>)}</ul>}
    </details>
  )
}
