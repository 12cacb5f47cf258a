import { Empty } from 'antd'
import type { ReactNode } from 'react'

/** Nothing here: one sentence that says what to do next, and the button that does it where there is one. */
export function EmptyState({ sentence, children }: { sentence: string; children?: ReactNode }) {
  return (
    <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={sentence} className="empty">
      {children}
    </Empty>
  )
}
