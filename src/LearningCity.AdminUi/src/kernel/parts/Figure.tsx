import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { figure } from '@/kernel/format'

interface Props {
  /** A number or plain decimal text; nothing means no data, never zero. */
  value: number | string | null | undefined
  decimals?: number
  /** Written behind the figure: "%", "tấn". */
  unit?: ReactNode
}

/** A figure as in a ledger: 1.234,56, digits of one width, right-aligned. */
export function Figure({ value, decimals, unit }: Props) {
  const { t } = useTranslation()
  return value === null || value === undefined ? (
    <span className="figure figure-none">{t('status.score.no-data')}</span>
  ) : (
    <span className="figure">
      {figure(value, decimals)}
      {unit && <span className="figure-unit"> {unit}</span>}
    </span>
  )
}
