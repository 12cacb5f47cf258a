import { Tooltip } from 'antd'
import { useTranslation } from 'react-i18next'

/** Beside a verdict that may still change, because somebody who is asked is missing. */
export function Provisional() {
  const { t } = useTranslation('scores')
  return (
    <Tooltip title={t('provisionalWhy')}>
      <span className="provisional">{t('provisional')}</span>
    </Tooltip>
  )
}
