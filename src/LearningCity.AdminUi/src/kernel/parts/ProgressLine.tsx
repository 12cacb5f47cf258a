import { useIsFetching, useIsMutating } from '@tanstack/react-query'
import { useRouterState } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'

/** A line at the top of the window while anything takes more than a second. */
export function ProgressLine() {
  const { t } = useTranslation()
  const isRouting = useRouterState({ select: (state) => state.isLoading })
  const isBusy = useIsFetching() + useIsMutating() > 0 || isRouting
  const [isLong, setLong] = useState(false)
  useEffect(() => {
    if (!isBusy) return setLong(false)
    const later = setTimeout(() => setLong(true), 1000)
    return () => clearTimeout(later)
  }, [isBusy])
  return isLong ? <div className="progress-line" role="progressbar" aria-label={t('loading')} /> : null
}
