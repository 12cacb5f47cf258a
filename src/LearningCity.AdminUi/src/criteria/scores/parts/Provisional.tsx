import { useTranslation } from 'react-i18next'

/** Beside a verdict that may still change, because somebody who is asked is missing. It stands on every row: its hint is the browser's own, which costs nothing. */
export function Provisional() {
  const { t } = useTranslation('scores')
  return <span className="provisional" title={t('provisionalWhy')}>{t('provisional')}</span>
}
