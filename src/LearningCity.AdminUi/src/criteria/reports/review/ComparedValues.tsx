import { useTranslation } from 'react-i18next'
import type { FormIndicator, InputField } from '@/kernel/api'
import { figure } from '@/kernel/format'
import { Figure, ScoreTag } from '@/kernel/parts'
import { given, plainFigures, type Answer } from '../answers/answer'
import { exactly, millionths, shown } from '../judgement/exact'

/** The fields of an answer, beside what was accepted in the round before and by how much they differ. */
export function ComparedValues({ indicator, answer }: { indicator: FormIndicator; answer: Answer }) {
  const { t } = useTranslation(['reports', 'common'])
  const last = indicator.lastRound
  if (answer.kind !== 'values') {
    return (
      <p>
        <ScoreTag status={answer.kind === 'gap' ? 'no-data' : 'not-applicable'} /> {answer.kind === 'gap' ? answer.gapReason : answer.notApplicableReason}
      </p>
    )
  }
  const before = last ? { figures: plainFigures(last.figures), choices: given(last.choices), met: last.met } : undefined
  return (
    <>
      <table className="compared">
        <thead>
          <tr>
            <th scope="col">{t('review.field')}</th>
            <th scope="col" className="cell-figure">{t('review.now')}</th>
            {before && <th scope="col" className="cell-figure">{t('lastRound.title')}</th>}
            {before && <th scope="col" className="cell-figure">{t('review.difference')}</th>}
          </tr>
        </thead>
        <tbody>
          {indicator.inputs.map((input) => (
            <tr key={input.key}>
              <th scope="row">{input.label}</th>
              <td className="cell-figure"><Value input={input} of={answer} /></td>
              {before && <td className="cell-figure"><Value input={input} of={before} /></td>}
              {before && <td className="cell-figure">{input.isFigure && difference(answer.figures[input.key], before.figures[input.key])}</td>}
            </tr>
          ))}
        </tbody>
      </table>
      {answer.directSource && <p><span className="note">{t('answer.directSource')}:</span> {answer.directSource}</p>}
      {last && <p className="note">{t('review.lastOf', { units: last.units.map((unit) => unit.name).join(' + ') })}{last.isInPart && ` · ${t('lastRound.inPart')}`}</p>}
    </>
  )
}

type Values = Pick<Answer, 'met' | 'figures' | 'choices'>

function Value({ input, of }: { input: InputField; of: Values }) {
  const { t } = useTranslation('reports')
  if (input.type === 'boolean') return of.met === null ? <Figure value={null} /> : t(of.met ? 'answer.yes' : 'answer.no')
  if (input.type === 'choice') return of.choices[input.key] ?? <Figure value={null} />
  return <Figure value={of.figures[input.key]} unit={input.type === 'percentage' ? '%' : input.unit} />
}

/** "+12 (+3,45 %)"; nothing where one of them is missing. */
function difference(now: string | undefined, before: string | undefined): string {
  if (now === undefined || before === undefined) return '–'
  const [one, other] = [millionths(now), millionths(before)]
  const sign = one > other ? '+' : ''
  const moved = sign + figure(exactly(one - other))
  return other === 0n ? moved : `${moved} (${sign}${figure(shown(100n * (one - other), other < 0n ? -other : other))} %)`
}
