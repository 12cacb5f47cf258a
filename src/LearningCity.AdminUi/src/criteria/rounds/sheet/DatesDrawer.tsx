import { Drawer } from 'antd'
import { useTranslation } from 'react-i18next'
import type { RoundSheet } from '@/kernel/api'
import { DatesForm } from '../parts/DatesForm'

/** Changes chốt số liệu and hạn nộp of a round, beside its sheet. */
export function DatesDrawer({ round, onClose }: { round: RoundSheet; onClose: () => void }) {
  const { t } = useTranslation('rounds')
  return (
    <Drawer open title={t('act.dates.name')} size={480} onClose={onClose}>
      <DatesForm round={round} onDone={onClose} />
    </Drawer>
  )
}
