import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { addresses } from '@/app/addresses'
import type { ScoreScope, TrendGround, TrendPoint } from '@/kernel/api'
import { ScoreTag, StatusTag } from '@/kernel/parts'
import { Provisional } from '../parts/Provisional'
import { written } from '../rule/words'

interface Props {
  point: TrendPoint
  unit: string
  scope: ScoreScope
  /** "%", "tấn"; with the space before it. */
  sign: string
}

/** Grounds that need telling: the unit's own result stands for itself. */
const isMerged = (ground: TrendGround): boolean => ground === 'summed' || ground === 'continued' || ground === 'in-part' || ground === 'predecessor-missing' || ground === 'not-summable'

/** What an indicator came to in one round, what it is made of, and why it cannot be compared. */
export function TrendCell({ point, unit, scope, sign }: Props) {
  const { t } = useTranslation('scores')
  const { cell, code, ground, remark, round } = point
  const value = cell && (
    <>
      {cell.shown && <span className="figure">{written(cell.shown)}{sign}</span>} <ScoreTag status={cell.status} />
    </>
  )
  return (
    <>
      {cell && (
        <p className="trend-value">
          {code && ground === 'own' ? <Link {...addresses.score(round, code, scope === 'own' ? unit : undefined)} className="trend-opens" title={t('trend.open')}>{value}</Link> : value}
          {cell.status !== 'waiting' && !cell.isComplete && <Provisional />}
        </p>
      )}
      {isMerged(ground) && <StatusTag tone="told" word={t(`trend.ground.${ground as 'summed'}`)} />}
      {remark && <p className="board-reason">{remark}</p>}
      {cell?.shown && !point.isComparable && !remark && <p className="board-reason">{t('trend.notComparable')}</p>}
    </>
  )
}
