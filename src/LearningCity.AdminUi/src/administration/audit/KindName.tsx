import { useTranslation } from 'react-i18next'
import { isKind } from './kinds'

/** What kind of thing was changed, in words; one that the texts do not know yet stands under its own name. */
export function KindName({ kind }: { kind: string }) {
  const { t } = useTranslation('administration')
  return <>{isKind(kind) ? t(`kinds.${kind}`) : kind}</>
}
