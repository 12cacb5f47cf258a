import { useTranslation } from 'react-i18next'
import type { RoundResultLine } from '@/kernel/api'
import { StatusTag } from '@/kernel/parts'

/** Whether a result is published, withdrawn, or neither. */
export function ResultTag({ result }: { result: RoundResultLine }) {
  const { t } = useTranslation('rounds')
  if (result.withdrawnAt) return <StatusTag tone="bad" word={t('result.withdrawn')} />
  return result.isPublished ? <StatusTag tone="good" word={t('result.published')} /> : <StatusTag tone="waiting" word={t('result.unpublished')} />
}
