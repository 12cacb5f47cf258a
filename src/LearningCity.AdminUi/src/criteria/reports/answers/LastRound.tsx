import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import type { FormIndicator } from '@/kernel/api'
import { figure } from '@/kernel/format'
import { given, plainFigures, type Answer } from './answer'

interface Props {
  indicator: FormIndicator
  answer: Answer
  /** Takes it over; without it, it is only read. */
  onChange?: (change: (answer: Answer) => Answer) => void
}

/** What was accepted in the round before, and of a merged unit of whom; one click takes it over, papers and all. */
export function LastRound({ indicator, answer, onChange }: Props) {
  const { t } = useTranslation('reports')
  const last = indicator.lastRound
  if (!last) return null
  const figures = plainFigures(last.figures)
  const choices = given(last.choices)
  const values = indicator.inputs.flatMap((input) => {
    const value = input.type === 'boolean' ? (last.met === null ? undefined : t(last.met ? 'answer.yes' : 'answer.no')) : (choices[input.key] ?? (figures[input.key] === undefined ? undefined : figure(figures[input.key]!)))
    return value === undefined ? [] : [`${input.label}: ${value}${input.isFigure && input.unit ? ` ${input.unit}` : ''}`]
  })
  const isSupplied = indicator.supply?.value?.release === null
  const papers = last.documents.filter((paper) => !answer.documents.some((one) => one.id === paper.id))
  return (
    <div className="last-round">
      <p>
        <strong>{t('lastRound.title')}</strong> <span className="note">({last.units.map((unit) => unit.name).join(' + ')})</span>
        {': '}
        {last.isInPart ? t('lastRound.inPart') : values.join('; ') || t('lastRound.nothing')}
        {last.documents.length > 0 && ` · ${t('lastRound.papers', { count: last.documents.length })}`}
      </p>
      {onChange && (
        <p className="last-round-take">
          {values.length > 0 && !last.isInPart && !isSupplied && (
            <Button size="small" onClick={() => onChange((before) => ({ ...before, kind: 'values', met: last.met ?? before.met, figures: { ...before.figures, ...figures }, choices: { ...before.choices, ...choices }, documents: [...before.documents, ...papers] }))}>
              {t(papers.length > 0 ? 'lastRound.takeAll' : 'lastRound.takeValues')}
            </Button>
          )}
          {papers.length > 0 && <Button size="small" onClick={() => onChange((before) => ({ ...before, documents: [...before.documents, ...papers] }))}>{t('lastRound.takePapers')}</Button>}
        </p>
      )}
    </div>
  )
}
