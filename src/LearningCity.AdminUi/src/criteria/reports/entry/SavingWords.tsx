import CheckOutlined from '@ant-design/icons/CheckOutlined'
import CloudSyncOutlined from '@ant-design/icons/CloudSyncOutlined'
import DisconnectOutlined from '@ant-design/icons/DisconnectOutlined'
import EditOutlined from '@ant-design/icons/EditOutlined'
import WarningOutlined from '@ant-design/icons/WarningOutlined'
import { Button } from 'antd'
import type { ComponentType } from 'react'
import { useTranslation } from 'react-i18next'
import { shownInstant } from '@/kernel/format'
import type { Autosave } from '../autosave/Autosave'
import type { SavingState } from '../autosave/saving'
import { useOverall } from './useReportEntry'

const icons: Record<SavingState, ComponentType> = {
  saved: CheckOutlined, waiting: EditOutlined, saving: CloudSyncOutlined, offline: DisconnectOutlined, incomplete: EditOutlined,
  refused: WarningOutlined, conflict: WarningOutlined, held: WarningOutlined,
}

/** Whether everything typed is saved, in words that are also read out. */
export function SavingWords({ autosave }: { autosave: Autosave }) {
  const { t } = useTranslation(['reports', 'common'])
  const { state, unsaved, savedAt } = useOverall(autosave)
  const Icon = icons[state]
  const isSaved = state === 'saved'
  return (
    <span className={`saving saving-${state}`} role="status">
      <Icon aria-hidden />{' '}
      {isSaved ? (savedAt ? t('saving.savedAt', { time: shownInstant(savedAt).slice(0, 5) }) : t('saving.saved')) : t(`saving.${state}`, { count: unsaved })}
      {state === 'offline' && <Button type="link" size="small" onClick={() => autosave.hurry()}>{t('common:again')}</Button>}
    </span>
  )
}
