import { useTranslation } from 'react-i18next'
import type { TimelinessFigures } from '@/kernel/api'
import { figure } from '@/kernel/format'

/** From which share on it reads as good, and as passable. */
const [good, passable] = [95, 80]

/** The share on time: the number says it, the colour only leads the eye. Where nothing was owed there is none. */
export function ShareCell({ figures: { owed, onTime, share } }: { figures: TimelinessFigures }) {
  const { t } = useTranslation('reminders')
  if (share === null) return <span className="share share-none" title={t('timeliness.nothing')}>–<span className="unseen">{t('timeliness.nothing')}</span></span>
  const tone = share >= good ? 'good' : share >= passable ? 'passable' : 'bad'
  return <span className={`share share-${tone}`} title={t('timeliness.of', { onTime: figure(onTime), owed: figure(owed) })}>{figure(share, 1)}</span>
}
