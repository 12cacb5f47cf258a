import type { KeyboardEvent } from 'react'

/** For a form whose sending is not easily undone: Enter in a field, which also takes over a typed day, does not send it. */
export function notByEnter(event: KeyboardEvent): void {
  if (event.key === 'Enter' && event.target instanceof HTMLInputElement) event.preventDefault()
}
