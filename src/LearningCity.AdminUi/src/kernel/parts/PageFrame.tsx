import { Breadcrumb, Skeleton } from 'antd'
import type { LinkProps } from '@tanstack/react-router'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { RefusalAlert } from './RefusalAlert'
import { useTitle } from './useTitle'

interface Props {
  title: string
  /** The pages above this one, the nearest last. */
  above?: readonly { title: string; link: LinkProps }[]
  /** Beside the title: its state, its dates. */
  beside?: ReactNode
  /** What may be done here, the usual first. */
  actions?: ReactNode
  /** Shows the outline of the page in its place. */
  isLoading?: boolean
  /** Shows why there is nothing to show. */
  error?: unknown
  onRetry?: () => void
  children?: ReactNode
}

/** The frame of every page behind the door: where it is, what it is called, what may be done. Its parts never jump while it loads. */
export function PageFrame({ title, above = [], beside, actions, isLoading, error, onRetry, children }: Props) {
  useTitle(title)
  return (
    <div className="page">
      {above.length > 0 && (
        <Breadcrumb
          items={[...above.map((page) => ({ title: <Link {...page.link}>{page.title}</Link> })), { title }]}
        />
      )}
      <div className="page-head">
        <h1>{title}</h1>
        {beside && <div className="page-beside">{beside}</div>}
        {actions && <div className="page-actions">{actions}</div>}
      </div>
      {error ? <RefusalAlert error={error} onRetry={onRetry} /> : isLoading ? <Skeleton active title={false} paragraph={{ rows: 8 }} /> : children}
    </div>
  )
}
