import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { frozenQuery } from '@/criteria/scores/keys'
import { DetailDrawer } from '@/kernel/parts'
import { roundQuery } from '../keys'
import { ResultCheck } from './ResultCheck'
import { ResultDifferences } from './ResultDifferences'
import { ResultFacts } from './ResultFacts'
import { ResultIndicators } from './ResultIndicators'
import { WithdrawResult } from './WithdrawResult'

const route = getRouteApi('/shell/rounds/$round/results/$number')

/** A frozen result: its decision, its hash, whether it still stands to the digit, and what the council said. */
export function ResultDrawer() {
  const { t } = useTranslation('rounds')
  const params = route.useParams()
  const { differences } = route.useSearch()
  const navigate = route.useNavigate()
  const [isWithdrawing, withdraw] = useState(false)
  const number = Number(params.number)
  const round = useQuery(roundQuery(params.round)).data
  const found = useQuery(frozenQuery(params.round, number))
  const sheet = found.data
  const mayWithdraw = round?.actions.includes('WithdrawRoundResult') && sheet?.result.withdrawnAt === null
  return (
    <DetailDrawer
      title={sheet ? t('result.name', { number, decision: sheet.result.decisionNumber }) : t('result.one', { number })}
      onClose={() => void navigate({ to: '/rounds/$round', params: { round: params.round }, search: {}, resetScroll: false })}
      isLoading={found.isPending}
      error={found.error}
      onRetry={() => void found.refetch()}
      width={880}
      actions={mayWithdraw && <Button danger onClick={() => withdraw(true)}>{t('withdraw.name')}</Button>}
    >
      {sheet && round && (
        <div className="stack">
          <ResultFacts sheet={sheet} />
          <ResultCheck round={params.round} number={number} />
          <ResultDifferences round={round} number={number} page={differences} onPage={(page) => void navigate({ search: { differences: page }, resetScroll: false })} />
          <ResultIndicators sheet={sheet} />
          {isWithdrawing && <WithdrawResult round={round} result={sheet.result} onClose={() => withdraw(false)} />}
        </div>
      )}
    </DetailDrawer>
  )
}
