import { useTranslation } from 'react-i18next'
import { isCheckName } from './checks'

/** What is wrong where a check finds something. */
export function CheckTitle({ name }: { name: string }) {
  const { t } = useTranslation('integrity')
  return <>{isCheckName(name) ? t(`checks.${name}`) : name}</>
}
