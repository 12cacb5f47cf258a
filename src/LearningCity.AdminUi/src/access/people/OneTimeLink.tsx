import { Alert } from 'antd'
import { useTranslation } from 'react-i18next'
import type { OneTimeLink as Link } from '@/kernel/api'
import { shownInstant } from '@/kernel/format'
import { ShownOnce } from '@/kernel/parts'

/** The link that sets a password, to be handed over. Nobody sees it again. */
export function OneTimeLink({ link, title }: { link: Link; title: string }) {
  const { t } = useTranslation('people')
  return (
    <div className="stack">
      <Alert type="warning" showIcon title={title} description={t('link.once')} />
      <ShownOnce text={location.origin + link.path} copy={t('link.copy')}>
        <span className="note">{t('link.until', { when: shownInstant(link.expiresAt) })}</span>
      </ShownOnce>
    </div>
  )
}
