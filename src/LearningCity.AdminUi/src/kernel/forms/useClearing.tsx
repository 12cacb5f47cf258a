import CloseCircleFilled from '@ant-design/icons/CloseCircleFilled'
import { useTranslation } from 'react-i18next'

/** `allowClear` of a `Select`: the library calls its button "Clear" in whatever language. */
export function useClearing() {
  const { t } = useTranslation('common')
  return { label: t('clear'), clearIcon: <CloseCircleFilled aria-hidden /> }
}
