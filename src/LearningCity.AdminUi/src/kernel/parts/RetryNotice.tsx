import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'

/** Says that something was asked in vain and is asked again by itself: until the last attempt fails, a page on its way would show grey bars and no word. */
export function RetryNotice() {
  const { t } = useTranslation()
  const cache = useQueryClient().getQueryCache()
  const isUnanswered = useSyncExternalStore(
    useCallback((notify) => cache.subscribe(notify), [cache]),
    () => cache.getAll().some(({ state }) => state.fetchStatus === 'paused' || (state.fetchStatus === 'fetching' && state.fetchFailureCount > 0)))
  return isUnanswered ? <div className="retry-notice" role="status">{t('retrying')}</div> : null
}
