import { Link, useRouter, type ErrorComponentProps } from '@tanstack/react-router'
import { Skeleton } from 'antd'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '@/kernel/parts/EmptyState'
import { RefusalAlert } from '@/kernel/parts/RefusalAlert'
import { useTitle } from '@/kernel/parts/useTitle'

/** An address that leads nowhere. */
export function NotFound() {
  const { t } = useTranslation()
  useTitle(t('notFound.title'))
  return (
    <div className="page">
      <h1>{t('notFound.title')}</h1>
      <EmptyState sentence={t('notFound.remedy')}><Link to="/">{t('notFound.home')}</Link></EmptyState>
    </div>
  )
}

/** A page that failed; the frame around it stays. */
export function Failed({ error, reset }: ErrorComponentProps) {
  const router = useRouter()
  return (
    <div className="page">
      <RefusalAlert error={error} onRetry={() => { reset(); void router.invalidate() }} />
    </div>
  )
}

/** A page on its way. */
export function Waiting() {
  return (
    <div className="page" aria-busy>
      <Skeleton active paragraph={{ rows: 8 }} />
    </div>
  )
}
