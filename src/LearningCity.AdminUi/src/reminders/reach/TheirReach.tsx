import { Alert, Button } from 'antd'
import { useTranslation } from 'react-i18next'
import type { ReachSheet } from '@/kernel/api'
import type { ReachWork } from './useReachDraft'

/** Somebody else entered an address meanwhile: what stands now, and whose is to hold. What was typed is still there. */
export function TheirReach({ work, theirs }: { work: ReachWork; theirs: ReachSheet }) {
  const { t } = useTranslation('reach')
  return (
    <Alert
      type="warning"
      showIcon
      role="alert"
      title={t('theirs.title')}
      description={
        <div className="stack">
          <p>{t('theirs.now', { mail: theirs.mailAddress ?? t('none'), phone: theirs.phone ?? t('none') })}</p>
          <div className="links">
            <Button onClick={work.saveOver} loading={work.isPending}>{t('theirs.over')}</Button>
            <Button onClick={work.takeTheirs}>{t('theirs.take')}</Button>
          </div>
        </div>
      }
    />
  )
}
