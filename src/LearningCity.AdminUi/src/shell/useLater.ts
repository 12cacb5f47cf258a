import { useEffect, useState } from 'react'

/** While the first screen still waits for its answers the browser is idle too, and whatever begins then stands in their way. */
const earliest = 2_500

/** True once the first screen stands and there is time for what may come later. */
export function useLater(): boolean {
  const [isLater, settle] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => settle(true), earliest)
    return () => clearTimeout(timer)
  }, [])
  return isLater
}
