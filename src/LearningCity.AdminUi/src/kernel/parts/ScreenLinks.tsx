import { Link, type LinkProps } from '@tanstack/react-router'
import type { ReactNode } from 'react'

interface Props {
  label: string
  screens: readonly { key: string; title: string; link: LinkProps }[]
  /** The key of the screen that is shown. */
  here: string
  /** What stands behind them, such as a file. */
  children?: ReactNode
}

/** From one screen of a thing to its others. */
export function ScreenLinks({ label, screens, here, children }: Props) {
  return (
    <nav aria-label={label} className="screen-links">
      {screens.map(({ key, title, link }) => (
        <Link key={key} {...link} aria-current={key === here ? 'page' : undefined} className={key === here ? 'screen-here' : undefined} activeProps={{}}>{title}</Link>
      ))}
      {children}
    </nav>
  )
}
