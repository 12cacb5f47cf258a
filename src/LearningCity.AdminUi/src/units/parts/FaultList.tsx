import { Alert } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Fault } from '@/kernel/api'

/** Why a change would be refused, and where each is mended. */
export function FaultList({ faults, mending }: { faults: readonly Fault[]; mending?: (fault: Fault) => ReactNode }) {
  const { t } = useTranslation('units')
  return (
    <Alert
      type="error"
      showIcon
      role="alert"
      title={t('preview.refused')}
      description={<ul className="step-faults">{faults.map((fault, at) => <li key={at}>{fault.message} {mending?.(fault)}</li>)}</ul>}
    />
  )
}
