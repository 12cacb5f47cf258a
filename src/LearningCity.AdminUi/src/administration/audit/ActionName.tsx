import { useTranslation } from 'react-i18next'
import { isAction } from './actions'

/** What was done, in words; a command that the texts do not know yet stands under its own name. */
export function ActionName({ action }: { action: string }) {
  const { t } = useTranslation('administration')
  return <>{isAction(action) ? t(`actions.${action}`) : action}</>
}
