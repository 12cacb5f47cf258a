import { Drawer } from 'antd'
import { useTranslation } from 'react-i18next'
import type { RoundSheet } from '@/kernel/api'
import { LockForm } from '../parts/LockForm'

interface Props {
  round: RoundSheet
  step: 'lock' | 'reopening' | 'correction'
  onClose: () => void
}

/** Enters khoá of a round, beside its sheet. */
export function LockDrawer({ round, step, onClose }: Props) {
  const { t } = useTranslation('rounds')
  return (
    <Drawer open title={t(`act.${step}.name`)} size={480} onClose={onClose}>
      <LockForm round={round} step={step} onDone={onClose} />
    </Drawer>
  )
}
