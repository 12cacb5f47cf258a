import type { ReactNode } from 'react'

interface Props {
  title?: ReactNode
  /** Right of the title. */
  extra?: ReactNode
  children: ReactNode
  className?: string
}

/** A framed part of a page. */
export function Panel({ title, extra, children, className }: Props) {
  return (
    <section className={className ? `panel ${className}` : 'panel'}>
      {title && (
        <div className="panel-head">
          <h2>{title}</h2>
          {extra}
        </div>
      )}
      <div className="panel-body">{children}</div>
    </section>
  )
}
