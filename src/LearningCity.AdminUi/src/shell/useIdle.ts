import { useEffect, useState } from 'react'

/** At the latest, should the browser never be idle; also where it does not tell. */
const latest = 3_000

/** True once the first screen stands and the browser has time for what may come later. */
export function useIdle(): boolean {
  const [isIdle, settle] = useState(false)
  useEffect(() => {
    const done = () => settle(true)
    if (!('requestIdleCallback' in window)) {
      const timer = setTimeout(done, latest)
      return () => clearTimeout(timer)
    }

    const waiting = requestIdleCallback(done, { timeout: latest })
    return () => cancelIdleCallback(waiting)
  }, [])
  return isIdle
}
