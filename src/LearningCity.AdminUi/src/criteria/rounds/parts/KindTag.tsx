import { useTranslation } from 'react-i18next'
import type { RoundKind } from '@/kernel/api'
import { StatusTag } from '@/kernel/parts'

/** Says of a survey of the present state that it is one. */
export function KindTag({ kind }: { kind: RoundKind }) {
  const { t } = useTranslation('rounds')
  return kind === 'baseline' ? <StatusTag tone="told" word={t('baseline')} /> : null
}
