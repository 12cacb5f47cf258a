import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { Alert, Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { addresses } from '@/app/addresses'
import { PageFrame, Panel, RoundStateTag } from '@/kernel/parts'
import { planQuery, roundQuery } from '../keys'
import { DatesForm } from '../parts/DatesForm'
import { KindTag } from '../parts/KindTag'
import { LockForm } from '../parts/LockForm'
import { RoundLinks } from '../parts/RoundLinks'
import { planSteps } from '../routes'
import { PlainStep } from '../sheet/PlainStep'
import { TypeDates } from '../sheet/TypeDates'
import { AssignmentsStep } from './AssignmentsStep'
import { OpeningStep } from './OpeningStep'
import { PlanSteps, type PlanStep } from './PlanSteps'
import { PreviousRound } from './PreviousRound'
import { SourcesPanel } from './SourcesPanel'
import { UnitsStep } from './UnitsStep'
import { WhatStep } from './WhatStep'
import '../rounds.css'
import './plan.css'

const route = getRouteApi('/shell/rounds/$round/plan')

/** What a planned round still needs until it is opened; everything is kept step by step. */
export function PlanPage() {
  const { t } = useTranslation('rounds')
  const { round: id } = route.useParams()
  const { step = 'units' } = route.useSearch()
  const navigate = route.useNavigate()
  const go = useNavigate()
  const [isDiscarding, discard] = useState(false)
  const found = useQuery(roundQuery(id))
  const planned = useQuery({ ...planQuery(id), enabled: found.data?.state === 'draft' })
  const round = found.data
  const plan = planned.data
  const to = (next: PlanStep) => void navigate({ search: { step: next } })
  const next = planSteps[planSteps.indexOf(step) + 1]
  const isPlanned = round?.actions.includes('AskUnits')
  return (
    <PageFrame
      title={round?.title ?? t('plan.title')}
      above={[{ title: t('title'), link: addresses.rounds() }]}
      beside={round && <><RoundStateTag state={round.state} /> <KindTag kind={round.kind} /></>}
      actions={round?.actions.includes('DiscardRound') && <Button danger onClick={() => discard(true)}>{t('act.discarding.name')}</Button>}
      isLoading={found.isPending || (isPlanned && !plan && !planned.error)}
      error={found.error ?? planned.error}
      onRetry={() => void found.refetch()}
    >
      {round && !isPlanned && <Alert type="info" showIcon title={t('plan.over')} action={<Link {...addresses.round(id)}>{t('links.sheet')}</Link>} />}
      {round && isPlanned && plan && (
        <>
          <RoundLinks round={round} here="plan" />
          <PlanSteps at={step} round={round} onStep={to} />
          {step === 'what' && round.actions.includes('DescribeRound') && <WhatStep round={round} />}
          {step === 'units' && <UnitsStep round={round} plan={plan} />}
          {step === 'dates' && (
            <div className="round-columns">
              <Panel title={t('dates.title')}>
                {plan.typeDates.length > 0 && <div className="form-lead"><TypeDates dates={plan.typeDates} /></div>}
                <DatesForm round={round} />
              </Panel>
              <PreviousRound round={round} />
            </div>
          )}
          {step === 'assignments' && <><AssignmentsStep round={round} plan={plan} /><SourcesPanel round={round} /></>}
          {step === 'lock' && <Panel title={t('lock')}><div className="plan-form"><LockForm round={round} step="lock" onDone={() => to('opening')} /></div></Panel>}
          {step === 'opening' && <OpeningStep round={round} plan={plan} onStep={to} />}
          {isDiscarding && <PlainStep round={round} step="discarding" onClose={() => discard(false)} onDone={() => void go(addresses.round(id))} />}
          {next && <div className="plan-next"><Button onClick={() => to(next)}>{t('plan.next', { step: t(`plan.step.${next}`) })}</Button></div>}
        </>
      )}
    </PageFrame>
  )
}
