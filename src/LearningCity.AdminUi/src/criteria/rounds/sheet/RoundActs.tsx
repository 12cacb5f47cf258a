import { useNavigate } from '@tanstack/react-router'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { may, useMe } from '@/access/me'
import { addresses } from '@/app/addresses'
import type { RoundSheet } from '@/kernel/api'
import { EmptyState, Panel } from '@/kernel/parts'
import type { planSteps, roundSteps } from '../routes'

type Step = (typeof roundSteps)[number]

/** In the order in which a round goes through them; a page where it takes more than a few fields. */
const acts = [
  { action: 'OpenRound', text: 'opening', page: 'plan' },
  { action: 'AskUnits', text: 'planning', page: 'plan' },
  { action: 'DescribeRound', text: 'describing', page: 'what' },
  { action: 'RemoveParticipants', text: 'participants', page: 'units' },
  { action: 'LockRound', text: 'locking' },
  { action: 'RecordCouncilResults', text: 'council', page: 'council' },
  { action: 'DecideRound', text: 'decision' },
  { action: 'PublishRound', text: 'publication' },
  { action: 'ExtendDueDate', text: 'extension', page: 'board' },
  { action: 'ChangeRoundDates', text: 'dates' },
  { action: 'SetRoundLock', text: 'lock' },
  { action: 'CarryAnswers', text: 'carrying' },
  { action: 'AskSuppliers', text: 'suppliers' },
  { action: 'ReopenRound', text: 'reopening' },
  { action: 'ReopenAssessment', text: 'assessment-reopening' },
  { action: 'BeginCorrection', text: 'correction' },
  { action: 'DiscardRound', text: 'discarding' },
] as const

/** What may be done with the round now, each with what it does. */
export function RoundActs({ round, onStep }: { round: RoundSheet; onStep: (step: Step) => void }) {
  const { t } = useTranslation('rounds')
  const me = useMe()
  const go = useNavigate()
  const offered = acts.filter(({ action, text }) => round.actions.includes(action) && !(text === 'planning' && round.actions.includes('OpenRound')))
  const plan = (step?: (typeof planSteps)[number]) => go({ to: '/rounds/$round/plan', params: { round: round.id }, search: { step } })
  const leads = { plan: () => plan(round.actions.includes('OpenRound') ? 'opening' : undefined), what: () => plan('what'), units: () => plan('units'), council: () => go(addresses.council(round.id)), board: () => go(addresses.board(round.id)) }
  return (
    <Panel title={t('now')}>
      {offered.length === 0 ? (
        <EmptyState sentence={t(`waits.${round.state}`)}>
          {round.state === 'open' && may(me, 'enter-values', 'ready-report', 'send-report') && <Button onClick={() => void go(addresses.reports({ round: round.id }))}>{t('ownReports')}</Button>}
        </EmptyState>
      ) : (
        <ul className="acts">
          {offered.map((act, at) => (
            <li key={act.action}>
              <Button type={at === 0 ? 'primary' : 'default'} onClick={() => void ('page' in act ? leads[act.page]() : onStep(act.text))}>{t(`act.${act.text}.name`)}</Button>
              <span className="note">{t(`act.${act.text}.means`)}</span>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  )
}
