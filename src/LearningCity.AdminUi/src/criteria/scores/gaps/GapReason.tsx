import { useTranslation } from 'react-i18next'
import type { Gap, ScoreReason } from '@/kernel/api'

/** Why it is a gap: what the council says of it, else as it was computed; and what is missing. */
export function GapReason({ gap }: { gap: Gap }) {
  const { t } = useTranslation(['scores', 'common'])
  return (
    <>
      {gap.councilReason ? <p>{t('gaps.council', { reason: gap.councilReason })}</p> : <p>{t(`common:reason.${gap.reason as ScoreReason}`)}</p>}
      {gap.unitsShort !== null && gap.unitsShort > 0 && <p className="board-reason">{t('gaps.unitsShort', { count: gap.unitsShort })}</p>}
      {gap.unitsNotAccepted !== null && gap.unitsNotAccepted > 0 && <p className="board-reason">{t('gaps.unitsNotAccepted', { count: gap.unitsNotAccepted })}</p>}
      {gap.documentsMissing > 0 && <p className="board-reason">{t('gaps.documentsMissing', { count: gap.documentsMissing })}</p>}
    </>
  )
}
