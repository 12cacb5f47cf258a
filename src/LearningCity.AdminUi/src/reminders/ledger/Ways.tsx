import { useTranslation } from 'react-i18next'
import type { DeliveryState, ReminderWay } from '@/kernel/api'
import { shownInstant } from '@/kernel/format'
import { StatusTag, type Tone } from '@/kernel/parts'

const tones: Record<DeliveryState, Tone> = { waiting: 'waiting', accepted: 'good', failed: 'bad', cancelled: 'aside', unknown: 'doubtful' }

/** How a reminder left the house beside the inbox, and what became of it: the answer wherever it was not simply taken. */
export function Ways({ ways }: { ways: readonly ReminderWay[] }) {
  const { t } = useTranslation('reach')
  if (ways.length === 0) return null
  return (
    <ul className="ways" aria-label={t('ways')}>
      {ways.map(({ way, state, at, answer }) => (
        <li key={`${way} ${state} ${at}`}>
          <StatusTag tone={tones[state]} word={t('wayOf', { way: t(`way.${way}`), state: t(`wayState.${state}`) })} />
          {state === 'unknown' && <span className="note">{t('unknownMeans')}</span>}
          {state !== 'accepted' && (at ?? answer) && <span className="note">{[at && shownInstant(at), answer].filter(Boolean).join(': ')}</span>}
        </li>
      ))}
    </ul>
  )
}
