import { App, Button } from 'antd'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { addresses } from '@/app/addresses'
import { api, read, seen, useAct, type CouncilSheet, type RoundSheet } from '@/kernel/api'
import { ConfirmDanger } from '@/kernel/parts'
import { roundKeys } from '../keys'
import { RoundRefusal } from '../parts/RoundRefusal'
import { StatusCounts } from '../parts/StatusCounts'
import { useStale } from '../parts/useStale'
import type { CouncilSearch } from '../routes'
import { StillOwed } from './StillOwed'
import { TakeRest } from './TakeRest'

interface Props {
  round: RoundSheet
  sheet: CouncilSheet
  search: CouncilSearch
}

/** How far the council has come, the rest at one go, and its conclusion. */
export function Conclusion({ round, sheet, search }: Props) {
  const { t } = useTranslation('rounds')
  const { message } = App.useApp()
  const go = useNavigate()
  const [asked, ask] = useState<'rest' | 'conclude'>()
  const readAgain = useStale(round.id)
  const said = sheet.lines.flatMap((line) => line.council ?? [])
  const differing = said.filter((one) => one.differs).length
  const conclude = useAct({
    act: (revision: number, key) => read(api.POST('/api/v1/rounds/{round}/assessment', { params: { path: { round: round.id }, header: { 'Idempotency-Key': key, 'If-Match': seen(revision) } } })),
    touches: () => [roundKeys.all],
    onDone: () => {
      void message.success(t('council.concluded'))
      void go(addresses.round(round.id))
    },
    onRefused: (refusal) => {
      ask(undefined)
      readAgain(refusal)
    },
  })
  const isOwed = conclude.error?.code === 'criteria.council-incomplete'
  return (
    <div className="conclusion">
      <div className="conclusion-state">
        <strong>{sheet.unitName}</strong>:{' '}
        {sheet.missing > 0 ? t('council.missing', { missing: sheet.missing, all: sheet.lines.length }) : t('council.complete', { all: sheet.lines.length })}{' '}
        {said.length > 0 && <><StatusCounts statuses={said.map((one) => one.status)} /> {t('council.differing', { count: differing })}</>}
      </div>
      <div className="conclusion-do">
        {round.actions.includes('TakeRestAsSelfAssessed') && sheet.missing > 0 && <Button disabled={!search.met} onClick={() => ask('rest')}>{t('council.takeRest')}</Button>}
        {round.actions.includes('AssessRound') && <Button type="primary" onClick={() => { conclude.reset(); ask('conclude') }}>{t('council.conclude')}</Button>}
        {round.actions.includes('ReopenAssessment') && <Button onClick={() => void go({ to: '/rounds/$round', params: { round: round.id }, search: { step: 'assessment-reopening' } })}>{t('act.assessment-reopening.name')}</Button>}
        {round.actions.includes('DecideRound') && <Button type="primary" onClick={() => void go({ to: '/rounds/$round', params: { round: round.id }, search: { step: 'decision' } })}>{t('act.decision.name')}</Button>}
      </div>
      {conclude.error && asked === undefined && (isOwed ? <StillOwed round={round} sheet={sheet} refusal={conclude.error} search={search} /> : <RoundRefusal error={conclude.error} />)}
      {asked === 'rest' && <TakeRest round={round} sheet={sheet} search={search} onClose={() => ask(undefined)} />}
      {asked === 'conclude' && (
        <ConfirmDanger question={t('council.concludeQuestion', { round: round.title })} consequence={t('council.concludeMeans')} action={t('council.conclude')} isPending={conclude.isPending} onConfirm={() => conclude.mutate(round.revision)} onCancel={() => ask(undefined)} />
      )}
    </div>
  )
}
