import CheckOutlined from '@ant-design/icons/CheckOutlined'
import RollbackOutlined from '@ant-design/icons/RollbackOutlined'
import { Button, Input } from 'antd'
import { useEffect, useId, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { AccountName } from '@/access/AccountName'
import type { FormIndicator } from '@/kernel/api'
import { shownInstant } from '@/kernel/format'
import { ScoreTag, StatusTag } from '@/kernel/parts'
import { answerOf } from '../answers/answer'
import { Findings } from '../answers/Findings'
import { IndicatorRemarks } from '../entry/IndicatorRemarks'
import { PaperLine } from '../evidence/PaperLine'
import { judge } from '../judgement/judge'
import type { Measure } from '../judgement/measure'
import { wantedWords } from '../judgement/targetWords'
import { Verdict } from '../judgement/Verdict'
import { ComparedValues } from './ComparedValues'
import type { Mark } from './marks'

interface Props {
  indicator: FormIndicator
  measure: Measure | undefined
  mark: Mark | undefined
  isShown: boolean
  isAccepted: boolean
  /** The paper shown beside. */
  document: string | undefined
  onShow: () => void
  /** Without them nothing is judged now. */
  onApprove?: () => void
  onGiveBack?: () => void
  onMark: (mark: Mark | undefined) => void
}

/** One answer to be checked; closed it is a line, open it shows figures beside last year's, what is questioned, and its papers. */
export function ReviewedEntry({ indicator, measure, mark, isShown, isAccepted, onShow, onApprove, onGiveBack, onMark }: Props) {
  const { t } = useTranslation(['reports', 'common'])
  const place = useRef<HTMLLIElement>(null)
  const reason = useId()
  const answer = answerOf(indicator.entry)
  const judgement = measure && judge(measure, answer, indicator.lastRound)
  const wanted = measure && judgement && wantedWords(t, measure, judgement.lines)
  const wasShown = useRef(isShown)
  useEffect(() => {
    // Not when the page opens: its head is to be seen first.
    if (isShown && !wasShown.current) place.current?.scrollIntoView({ block: 'nearest' })
    wasShown.current = isShown
  }, [isShown])
  return (
    <li ref={place} className="reviewed" aria-current={isShown ? 'true' : undefined}>
      <button type="button" className="reviewed-head" onClick={onShow} aria-expanded={isShown}>
        <span className="code">{indicator.code}</span>
        <span className="reviewed-name">{indicator.name}</span>
        <span className="reviewed-tags">
          {indicator.findings.length > 0 && <StatusTag tone="doubtful" word={t('review.questioned', { count: indicator.findings.length })} />}
          {judgement && <ScoreTag status={judgement.status} />}
          {mark && (mark.kind === 'fine' ? <StatusTag tone="good" word={t('review.fine')} /> : <StatusTag tone="bad" word={t('review.back')} />)}
        </span>
      </button>
      {isShown && (
        <div className="reviewed-body">
          {wanted && <p><span className="note">{t('entry.target')}:</span> {wanted}</p>}
          <IndicatorRemarks indicator={indicator} />
          <ComparedValues indicator={indicator} answer={answer} />
          {indicator.entry && <p className="note">{t('review.entered', { at: shownInstant(indicator.entry.enteredAt) })} · <AccountName account={indicator.entry.author} /></p>}
          {judgement && <Verdict judgement={judgement} isAccepted={isAccepted} />}
          <Findings findings={indicator.findings} />
          {answer.note && <p className="reviewed-note"><strong>{t('answer.note')}:</strong> {answer.note}</p>}
          <h3>{t('papers.title')}</h3>
          {answer.documents.length === 0 ? (
            <p className="note">{t('papers.none')}</p>
          ) : (
            <ul className="papers">
              {answer.documents.map((paper) => <PaperLine key={paper.id} paper={paper} why={indicator.unfitDocuments.find((unfit) => unfit.document === paper.id)?.why} />)}
            </ul>
          )}
          {mark?.kind === 'back' && (
            <div className="field">
              <label htmlFor={reason}>{t('review.reason')}</label>
              <Input.TextArea id={reason} rows={2} maxLength={2000} value={mark.reason} status={mark.reason.trim() === '' ? 'warning' : undefined} onChange={(event) => onMark({ kind: 'back', reason: event.target.value })} onKeyDown={(event) => { if (event.key === 'Escape') event.currentTarget.blur() }} />
            </div>
          )}
          {(onApprove || onGiveBack) && (
            <div className="reviewed-do">
              {onApprove && <Button icon={<CheckOutlined aria-hidden />} type={mark?.kind === 'fine' ? 'primary' : 'default'} onClick={onApprove}>{t('review.approve')}</Button>}
              {onGiveBack && <Button icon={<RollbackOutlined aria-hidden />} onClick={onGiveBack}>{t('review.giveBack')}</Button>}
              {mark && <Button type="text" onClick={() => onMark(undefined)}>{t('review.unmark')}</Button>}
            </div>
          )}
        </div>
      )}
    </li>
  )
}
