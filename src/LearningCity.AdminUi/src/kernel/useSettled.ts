import { useEffect, useState } from 'react'

/** A text a moment after its last change: for questions that are not asked at every letter. */
export function useSettled(text: string): string {
  const [settled, settle] = useState(text)
  useEffect(() => {
    const later = setTimeout(() => settle(text), 200)
    return () => clearTimeout(later)
  }, [text])
  return settled
}
