import { useBlocker } from '@tanstack/react-router'
import { Button, Modal } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Draft } from './useDraft'

/** Asks before what is typed and not saved is left behind. */
export function LeaveQuestion({ draft }: { draft: Draft }) {
  const { t } = useTranslation('sets')
  const isChanged = (draft.typed ?? draft.orphan) !== undefined
  const { status, proceed, reset } = useBlocker({
    shouldBlockFn: ({ current, next }) => isChanged && (next.pathname !== current.pathname || nodeIn(next.search) !== nodeIn(current.search) || editIn(next.search) !== editIn(current.search)),
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
        <Button key="stay" onClick={reset} autoFocus>{t('leave.stay')}</Button>,
        <Button key="drop" danger onClick={() => { draft.drop(); proceed() }}>{t('leave.drop')}</Button>,
      ]}
    >
      <p>{t('leave.consequence')}</p>
    </Modal>
  )
}

const nodeIn = (search: object): unknown => (search as { node?: string }).node
const editIn = (search: object): unknown => (search as { edit?: true }).edit
