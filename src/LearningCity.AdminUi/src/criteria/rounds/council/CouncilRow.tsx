import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { addresses } from '@/app/addresses'
import type { CouncilLine, RoundSheet } from '@/kernel/api'
import { figure } from '@/kernel/format'
import { ScoreTag, StatusTag } from '@/kernel/parts'
import { CouncilSaid } from './CouncilSaid'
import { RoundRefusal } from '../parts/RoundRefusal'
import type { Verdict } from './useRecording'
import { VerdictForm } from './VerdictForm'

interface Props {
  round: RoundSheet
  line: CouncilLine
  unit: string | undefined
  isHere: boolean
  isEdited: boolean
  mayRecord: boolean
  hasMeeting: boolean
  isPending: boolean
  error: unknown
  onLook: () => void
  onEdit: (isEdited: boolean) => void
  onAgree: () => void
  onRecord: (verdict: Verdict) => void
}

/** One indicator: what was computed, what the council says, and what it may say now. */
export function CouncilRow({ round, line, unit, isHere, isEdited, mayRecord, hasMeeting, isPending, error, onLook, onEdit, onAgree, onRecord }: Props) {
  const { t } = useTranslation('rounds')
  const row = useRef<HTMLLIElement>(null)
  useEffect(() => {
    if (isHere) row.current?.scrollIntoView({ block: 'nearest' })
  }, [isHere])
  const place = `${line.indicator} ${line.name}`
  return (
    <li ref={row} className="council-line" aria-current={isHere ? 'true' : undefined} onClick={isHere ? undefined : onLook}>
      <p className="council-name"><span className="cell-code">{line.indicator}</span> <Link {...addresses.score(round.id, line.indicator, unit)}>{line.name}</Link></p>
      <div className="council-self">
        <span className="council-head">{t('council.self')}</span>
        <ScoreTag status={line.selfStatus} /> {line.selfMark !== null && <span className="figure">{t('council.mark', { mark: figure(line.selfMark) })}</span>}
      </div>
      <div className="council-said">
        <span className="council-head">{t('council.said')}</span>
        {line.council ? <CouncilSaid said={line.council} /> : <StatusTag tone="working" word={t('council.nothing')} />}
      </div>
      {mayRecord && !isEdited && (
        <div className="council-do">
          <Button size="small" disabled={!hasMeeting} loading={isPending} aria-label={`${t('council.agree')}: ${place}`} onClick={onAgree}>{t('council.agree')}</Button>
          <Button size="small" disabled={!hasMeeting} aria-label={`${t(line.council ? 'council.change' : 'council.otherwise')}: ${place}`} onClick={() => onEdit(true)}>{t(line.council ? 'council.change' : 'council.otherwise')}</Button>
        </div>
      )}
      {(isEdited || error !== undefined) && <div className="council-wide"><RoundRefusal error={error} /></div>}
      {isEdited && <VerdictForm line={line} isPending={isPending} onRecord={onRecord} onCancel={() => onEdit(false)} />}
    </li>
  )
}
