import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { RoundSheet } from '@/kernel/api'
import { shownDay } from '@/kernel/format'
import { Panel } from '@/kernel/parts'
import { ResultTag } from './ResultTag'

/** What was decided in the round; a correction stands beside what it corrects. */
export function ResultList({ round }: { round: RoundSheet }) {
  const { t } = useTranslation('rounds')
  return (
    <Panel title={t('result.title')}>
      <ul className="results">
        {round.results.toReversed().map((result) => (
          <li key={result.number}>
            <div className="result-name">
              <Link to="/rounds/$round/results/$number" params={{ round: round.id, number: String(result.number) }} search={{}} resetScroll={false}>
                {t('result.name', { number: result.number, decision: result.decisionNumber })}
              </Link>
              <span className="note">{t('result.signed', { day: shownDay(result.decidedOn), signer: result.signer, body: result.body })}</span>
              {result.corrects !== null && <span className="note">{t('result.corrects', { number: result.corrects })}</span>}
            </div>
            <ResultTag result={result} />
          </li>
        ))}
      </ul>
    </Panel>
  )
}
