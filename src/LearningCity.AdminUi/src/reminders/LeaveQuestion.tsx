import { useBlocker } from '@tanstack/react-router'
import { Button, Modal } from 'antd'
import { useTranslation } from 'react-i18next'

/** Asks before what is typed and not saved is left behind. */
export function LeaveQuestion({ isChanged }: { isChanged: boolean }) {
  const { t } = useTranslation('reminders')
  const { status, proceed, reset } = useBlocker({
    shouldBlockFn: ({ current, next }) => isChanged && next.pathname !== current.pathname,
    enableBeforeUnload: isChanged,
    withResolver: true,
  })
  if (status !== 'blocked') return null
  return (
    <Modal
      open
      title={t('leave.question')}
      onCancel={reset}
      mask={{ closable: false }}
      footer={[
        <Button key="stay" disabled={false} onClick={reset} autoFocus>{t('leave.stay')}</Button>,
        <Button key="drop" disabled={false} danger onClick={proceed}>{t('leave.drop')}</Button>,
      ]}
    >
      <p>{t('leave.consequence')}</p>
    </Modal>
  )
}
