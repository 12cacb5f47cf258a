import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { may, useMe } from '@/access/me'
import { addresses } from '@/app/addresses'
import type { DeliveryState, MailServerKind, MailState } from '@/kernel/api'
import { figure, shownInstant } from '@/kernel/format'
import { Panel, RefusalAlert, type Tone } from '@/kernel/parts'
import { healthQuery, mailStateQuery } from '../keys'
import { HealthLine } from './HealthLine'
import { tones, waited } from './standing'

const servers: Record<MailServerKind, Tone> = { smtp: 'good', caught: 'told', none: 'nothing' }

/** Whether mail leaves the house: the server, what waits and why, and what became of the mails of 30 days. */
export function MailHealth() {
  const { t } = useTranslation('administration')
  const me = useMe()
  const mail = useQuery({ ...mailStateQuery, refetchInterval: 30_000 })
  const mayMend = may(me, 'change-reminders')
  return (
    <Panel title={t('health.mail')} extra={mail.data?.server === 'caught' && may(me, 'manage-webhooks') ? <Link {...addresses.caughtMails()}>{t('mails.title')}</Link> : mayMend && <Link {...addresses.reminderAddresses()}>{t('health.toAddresses')}</Link>}>
      <RefusalAlert error={mail.error} onRetry={() => void mail.refetch()} />
      {mail.data && <Lines state={mail.data} mayMend={mayMend} />}
    </Panel>
  )
}

function Lines({ state, mayMend }: { state: MailState; mayMend: boolean }) {
  const { t } = useTranslation('administration')
  const count = (one: DeliveryState) => state.counts.find((found) => found.state === one)?.count ?? 0
  const health = useQuery(healthQuery).data
  const minutes = health && waited(health.mail, health.at)
  const [waiting, accepted, failed, unknown] = [count('waiting'), count('accepted'), count('failed'), count('unknown')]
  const trouble = state.lastTrouble
  const toFailing = mayMend && failed + unknown > 0 && <> <Link {...addresses.reminderAddresses('failing')}>{t('health.toFailing')}</Link></>
  return (
    <ul className="health-lines">
      <HealthLine title={t('health.mailServer')} tone={servers[state.server]} word={t(`health.mailServerIs.${state.server}`)}>
        {t(`health.mailServerMeans.${state.server}`)}
        {state.sender && ` ${t('health.mailSender', { address: state.sender })}`}
      </HealthLine>
      <HealthLine title={t('health.mailSending')} tone={trouble ? 'bad' : waiting > 0 ? 'waiting' : 'good'} word={t(trouble ? 'health.mailStuck' : waiting > 0 ? 'health.mailWaits' : 'health.mailFlows', { number: figure(waiting) })}>
        {trouble && `${trouble.answer ? t('health.mailTrouble', { when: shownInstant(trouble.at), answer: [trouble.status, trouble.answer].filter(Boolean).join(' ') }) : t('health.mailSilent', { when: shownInstant(trouble.at) })} `}
        {state.lastAcceptedAt ? t('health.mailAccepted', { when: shownInstant(state.lastAcceptedAt) }) : t('health.mailNever')}
      </HealthLine>
      {minutes !== undefined && (
        <HealthLine title={t('health.mailOldest')} tone={health ? tones[health.mail.state] : 'waiting'} word={t('health.mailMinutes', { number: figure(minutes) })}>
          {health?.mail.oldestWaitingSince && t('health.mailSince', { when: shownInstant(health.mail.oldestWaitingSince) })}
        </HealthLine>
      )}
      <HealthLine title={t('health.mailMonth')} tone={failed > 0 ? 'bad' : unknown > 0 ? 'doubtful' : 'told'} word={t(failed > 0 ? 'health.mailFailedCount' : unknown > 0 ? 'health.mailUnknownCount' : 'health.mailAcceptedCount', { number: figure(failed || unknown || accepted) })}>
        {t('health.mailEnded', { accepted: figure(accepted), failed: figure(failed), unknown: figure(unknown) })}
        {toFailing}
      </HealthLine>
    </ul>
  )
}
