import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { FormIndicator, InputField } from '@/kernel/api'
import { Figure, ScoreTag } from '@/kernel/parts'
import type { Answer } from './answer'

interface Props {
  indicator: FormIndicator
  answer: Answer
  /** Names the papers too, where they are not listed beside it. */
  withPapers?: boolean
}

/** An answer to be read: every field with its value, or why there is none. */
export function AnswerReading({ indicator, answer, withPapers }: Props) {
  const { t } = useTranslation(['reports', 'common'])
  return (
    <dl className="reading">
      {answer.kind === 'gap' && <Row name={t('answer.gapReason')}><ScoreTag status="no-data" /> {answer.gapReason}</Row>}
      {answer.kind === 'not-applicable' && <Row name={t('answer.notApplicableReason')}><ScoreTag status="not-applicable" /> {answer.notApplicableReason}</Row>}
      {answer.kind === 'values' && indicator.inputs.map((input) => <Row key={input.key} name={input.label}><Value input={input} answer={answer} /></Row>)}
      {answer.kind === 'values' && answer.directSource && <Row name={t('answer.directSource')}>{answer.directSource}</Row>}
      {answer.note && <Row name={t('answer.noteRead')}>{answer.note}</Row>}
      {withPapers && <Row name={t('papers.title')}>{answer.documents.map((paper) => paper.number ?? paper.summary).join('; ') || '–'}</Row>}
    </dl>
  )
}

function Row({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}

function Value({ input, answer }: { input: InputField; answer: Answer }) {
  const { t } = useTranslation(['reports', 'common'])
  if (input.type === 'boolean') return answer.met === null ? <Figure value={null} /> : t(answer.met ? 'answer.yes' : 'answer.no')
  if (input.type === 'choice') return answer.choices[input.key] ?? <Figure value={null} />
  return <Figure value={answer.figures[input.key]} unit={input.type === 'percentage' ? '%' : input.unit} />
}
