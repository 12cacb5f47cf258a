import type { ReactNode } from 'react'
import type { Path } from '../file/json'
import { fieldId, messagesAt, useEditing } from './editing'

export interface Marks {
  id: string
  status: 'error' | undefined
  'aria-invalid': true | undefined
  'aria-describedby': string | undefined
}

interface Props {
  path: Path
  label: string
  isWide?: boolean
  /** Faults of what lies in it are shown here as well. */
  within?: boolean
  children: (marks: Marks) => ReactNode
}

/** A field with its label and everything that is wrong with it. */
export function FieldFrame({ path, label, isWide, within = false, children }: Props) {
  const { faults } = useEditing()
  const id = fieldId(path)
  const messages = messagesAt(faults, path, within)
  const isWrong = messages.length > 0 || undefined
  return (
    <div className={isWide ? 'edit-field edit-wide' : 'edit-field'}>
      <label htmlFor={id}>{label}</label>
      {children({ id, status: isWrong && 'error', 'aria-invalid': isWrong, 'aria-describedby': isWrong && `${id}-faults` })}
      <FaultWords id={`${id}-faults`} messages={messages} />
    </div>
  )
}

export function FaultWords({ id, messages }: { id: string; messages: readonly string[] }) {
  if (messages.length === 0) return null
  return <div id={id} className="field-fault">{messages.map((message, at) => <p key={at}>{message}</p>)}</div>
}
