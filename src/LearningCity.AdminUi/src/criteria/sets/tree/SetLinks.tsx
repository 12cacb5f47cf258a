import DownloadOutlined from '@ant-design/icons/DownloadOutlined'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { addresses } from '@/app/addresses'
import type { CriteriaSetSheet } from '@/kernel/api'

type Page = 'set' | 'comparison' | 'continuations'

/** The pages of one version, and its file. */
export function SetLinks({ sheet, here }: { sheet: Pick<CriteriaSetSheet, 'id' | 'code' | 'state'>; here: Page }) {
  const { t } = useTranslation('sets')
  const params = { set: sheet.id }
  const mark = (page: Page) => (page === here ? ({ className: 'set-here', 'aria-current': 'page' } as const) : {})
  return (
    <nav className="set-links" aria-label={t('links.label')}>
      <Link to="/criteria-sets/$set" params={params} {...mark('set')}>{t('links.set')}</Link>
      <Link to="/criteria-sets/$set/comparison" params={params} {...mark('comparison')}>{t('links.comparison')}</Link>
      <Link to="/criteria-sets/$set/continuations" params={params} {...mark('continuations')}>{t('links.continuations')}</Link>
      {sheet.state !== 'draft' && <Link {...addresses.trend(sheet.code)}>{t('links.trend')}</Link>}
      <a href={`/api/v1/criteria-sets/${sheet.id}/file`} download><DownloadOutlined aria-hidden /> {t('links.file')}</a>
    </nav>
  )
}
