import CheckCircleFilled from '@ant-design/icons/CheckCircleFilled'
import ExclamationCircleFilled from '@ant-design/icons/ExclamationCircleFilled'
import RollbackOutlined from '@ant-design/icons/RollbackOutlined'
import WarningFilled from '@ant-design/icons/WarningFilled'
import MinusCircleOutlined from '@ant-design/icons/MinusCircleOutlined'
import { useTranslation } from 'react-i18next'
import type { FormIndicator } from '@/kernel/api'
import type { Autosave } from '../autosave/Autosave'
import { missingOf } from './missing'
import { useEntry } from './useReportEntry'

/** How an indicator stands, as an icon with its word: in conflict, refused, given back, incomplete, complete. */
export function IndicatorMark({ indicator, autosave }: { indicator: FormIndicator; autosave: Autosave }) {
  const { t } = useTranslation('reports')
  const { state } = useEntry(autosave, indicator.code)
  const missing = missingOf(indicator)
  const [Icon, tone, word] =
    state === 'conflict' ? ([WarningFilled, 'bad', 'conflict'] as const)
    : state === 'refused' ? ([WarningFilled, 'bad', 'refused'] as const)
    : missing?.isReturned ? ([RollbackOutlined, 'doubtful', 'returned'] as const)
    : missing && missing.objections > 0 ? ([ExclamationCircleFilled, 'doubtful', 'questioned'] as const)
    : missing ? ([MinusCircleOutlined, 'nothing', 'missing'] as const)
    : ([CheckCircleFilled, 'good', 'complete'] as const)
  return (
    <span className={`mark mark-${tone}`}>
      <Icon aria-hidden />
      <span className="unseen">{t(`mark.${word}`)}</span>
    </span>
  )
}
