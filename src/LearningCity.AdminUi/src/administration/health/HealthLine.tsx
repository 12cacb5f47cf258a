import type { ReactNode } from 'react'
import { StatusTag, type Tone } from '@/kernel/parts'

interface Props {
  title: ReactNode
  tone: Tone
  word: string
  /** What it means, and what to do. */
  children?: ReactNode
}

/** One thing and how it is. */
export function HealthLine({ title, tone, word, children }: Props) {
  return (
    <li className="health-line">
      <span className="health-what">{title}</span>
      <StatusTag tone={tone} word={word} />
      {children && <p className="note">{children}</p>}
    </li>
  )
}
