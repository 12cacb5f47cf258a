import { Drawer, Skeleton } from 'antd'
import type { ReactNode } from 'react'
import { RefusalAlert } from './RefusalAlert'
import { useTitle } from './useTitle'

interface Props {
  title: string | undefined
  /** Goes back to the list, as it was. */
  onClose: () => void
  actions?: ReactNode
  isLoading?: boolean
  error?: unknown
  onRetry?: () => void
  width?: number
  children?: ReactNode
}

/** The details of a row, in a drawer with an address of its own: rendered by the child route of the list. */
export function DetailDrawer({ title, onClose, actions, isLoading, error, onRetry, width = 640, children }: Props) {
  useTitle(title)
  return (
    <Drawer open title={title ?? ' '} onClose={onClose} extra={actions} size={width}>
      {error ? <RefusalAlert error={error} onRetry={onRetry} /> : isLoading ? <Skeleton active /> : children}
    </Drawer>
  )
}
