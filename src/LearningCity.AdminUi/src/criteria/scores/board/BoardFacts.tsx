import { Alert } from 'antd'
import { useTranslation } from 'react-i18next'
import type { RoundSheet, Scoreboard } from '@/kernel/api'
import { shownDay, shownInstant } from '@/kernel/format'

/** Where the scores are read from, how fresh they are, and whether the last full computation found differences. */
export function BoardFacts({ round, board }: { round: RoundSheet | undefined; board: Scoreboard }) {
  const { t } = useTranslation('scores')
  const result = round?.results.find((one) => one.number === board.publishedResult)
  return (
    <>
      <p className="note board-facts">
        {typeof board.publishedResult === 'number'
          ? t('facts.published', { number: board.publishedResult, at: shownInstant(board.scoredAt) })
          : t('facts.working', { generation: board.generation, at: shownInstant(board.scoredAt) })}{' '}
        {result && t('facts.decision', { number: result.decisionNumber, day: shownDay(result.decidedOn), signer: result.signer })}{' '}
        {board.checkedAt ? t('facts.checked', { at: shownInstant(board.checkedAt) }) : t('facts.unchecked')}
      </p>
      {board.defects > 0 && <Alert type="warning" showIcon title={t('facts.defects', { count: board.defects })} />}
    </>
  )
}
