import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { addresses } from '@/app/addresses'
import type { CouncilSaid as Said } from '@/kernel/api'
import { figure, shownDay } from '@/kernel/format'
import { ScoreTag, StatusTag } from '@/kernel/parts'

/** What the council says, when it said so, and why where it differs. */
export function CouncilSaid({ said }: { said: Said }) {
  const { t } = useTranslation('rounds')
  return (
    <>
      <ScoreTag status={said.status} /> {said.mark !== null && <span className="figure">{t('council.mark', { mark: figure(said.mark) })}</span>}{' '}
      {said.isOutdated ? <StatusTag tone="doubtful" word={t('council.outdated')} /> : said.differs && <StatusTag tone="told" word={t('council.differs')} />}
      {said.reason && <p className="council-reason">{t('council.because', { reason: said.reason })}</p>}
      <p className="note">
        {t('council.metOnDay', { day: shownDay(said.metOn) })}
        {said.minutes && <> · <Link {...addresses.document(said.minutes)}>{t('council.minutes')}</Link></>}
      </p>
    </>
  )
}
