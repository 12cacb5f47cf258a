import { Tooltip } from 'antd'
import { useTranslation } from 'react-i18next'
import { figure } from '@/kernel/format'
import { ScoreTag } from '@/kernel/parts'
import type { Judgement } from './judge'
import type { Line } from './line'

/** What the answer comes to: the terms, the figure held against the target, and the verdict, which is provisional until it is accepted. */
export function Verdict({ judgement, isAccepted }: { judgement: Judgement; isAccepted?: boolean }) {
  const { t } = useTranslation(['reports', 'common'])
  const provisional = !isAccepted && <Tooltip title={t('verdict.provisionalWhy')}><span className="note" tabIndex={0}>{t('verdict.provisional')}</span></Tooltip>
  const isOne = judgement.lines.length <= 1
  return (
    <div className="verdict" aria-live="polite">
      {judgement.lines.map((line, at) => (
        <p key={at} className="verdict-line">
          {line.part && <span className="verdict-part">{line.part}:</span>}
          <Formula line={line} />
          <ScoreTag status={line.status} />
          {isOne && provisional}
        </p>
      ))}
      {(!isOne || judgement.lines.length === 0) && <p className="verdict-line"><ScoreTag status={judgement.status} />{provisional}</p>}
    </div>
  )
}

function Formula({ line }: { line: Line }) {
  const { t } = useTranslation('reports')
  if (line.shown === undefined) return null
  const sign = line.unit === 'percent' ? ' %' : line.unit === 'points' ? ` ${t('verdict.points')}` : ''
  return (
    <span className="figure">
      {line.moved && <>{figure(line.moved.from)}{line.moved.isShare && ' %'} → {figure(line.moved.to)}{line.moved.isShare && ' %'}: {t(`verdict.${line.moved.direction}`)} </>}
      {line.terms?.denominator !== undefined && <>{figure(line.terms.numerator)} / {figure(line.terms.denominator)} = </>}
      <strong>{figure(line.shown)}{sign}</strong>
    </span>
  )
}
