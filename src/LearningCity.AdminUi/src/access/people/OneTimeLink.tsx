import { Alert, Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { OneTimeLink as Link } from '@/kernel/api'
import { shownInstant } from '@/kernel/format'

/** The link that sets a password, to be handed over. Nobody sees it again. */
export function OneTimeLink({ link, title }: { link: Link; title: string }) {
  const { t } = useTranslation('people')
  const [isCopied, tellCopied] = useState(false)
  const address = location.origin + link.path
  return (
    <div className="stack">
      <Alert type="warning" showIcon title={title} description={t('link.once')} />
      <code className="one-time-link">{address}</code>
      <div className="one-time-link-facts">
        <Button type="primary" onClick={() => void navigator.clipboard.writeText(address).then(() => tellCopied(true))}>{t('link.copy')}</Button>
        <span role="status" className="note">{isCopied ? t('link.copied') : t('link.until', { when: shownInstant(link.expiresAt) })}</span>
      </div>
      {isCopied && <p className="note">{t('link.until', { when: shownInstant(link.expiresAt) })}</p>}
    </div>
  )
}
