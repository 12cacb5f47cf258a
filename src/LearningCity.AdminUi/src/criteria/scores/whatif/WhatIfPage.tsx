import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { Alert, Segmented, Skeleton } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { addresses } from '@/app/addresses'
import { roundQuery } from '@/criteria/rounds/keys'
import { setQuery } from '@/criteria/sets/keys'
import { EmptyState, PageFrame, Panel, RefusalAlert, RoundStateTag } from '@/kernel/parts'
import { rulesQuery } from '../keys'
import { ResultLinks } from '../parts/ResultLinks'
import '../scores.css'
import { SetChoice } from './SetChoice'
import { TargetFields } from './TargetFields'
import { WhatIfResult } from './WhatIfResult'
import './whatif.css'

const route = getRouteApi('/shell/rounds/$round/what-if')

/** The answers of a round judged by another rule. Nothing of it is kept; the address holds what was tried. */
export function WhatIfPage() {
  const { t } = useTranslation('scores')
  const { round: id } = route.useParams()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const [way, go] = useState<'targets' | 'set'>(search.set ? 'set' : 'targets')
  const round = useQuery(roundQuery(id))
  const own = round.data?.set ?? ''
  const set = useQuery({ ...setQuery(own), enabled: round.data !== undefined })
  const rules = useQuery({ ...rulesQuery(own), enabled: round.data !== undefined })
  const isAsked = search.set !== undefined || search.target !== undefined
  return (
    <PageFrame
      title={t('whatIf.title')}
      above={[{ title: round.data?.title ?? '', link: addresses.round(id) }]}
      beside={round.data && <RoundStateTag state={round.data.state} />}
      error={round.error}
      onRetry={() => void round.refetch()}
    >
      {round.data && <ResultLinks round={round.data} here="whatIf" />}
      <Alert type="info" showIcon title={t('whatIf.nothingKept')} />
      <div className="try-page">
        <Panel title={t('whatIf.rule')}>
          <div className="stack">
            <Segmented block aria-label={t('whatIf.way')} value={way} onChange={go} options={(['targets', 'set'] as const).map((value) => ({ value, label: t(`whatIf.ways.${value}`) }))} />
            {way === 'set' ? (
              <SetChoice own={own} value={search.set} onChoose={(chosen) => void navigate({ search: { set: chosen, all: search.all } })} />
            ) : set.data && rules.data ? (
              <TargetFields key={id} nodes={set.data.nodes} rules={rules.data} targets={search.target} onTry={(target) => void navigate({ search: { target: target.length > 0 ? target : undefined, all: search.all } })} />
            ) : (
              <>
                <RefusalAlert error={set.error ?? rules.error} onRetry={() => { void set.refetch(); void rules.refetch() }} />
                {!set.error && !rules.error && <Skeleton active paragraph={{ rows: 8 }} />}
              </>
            )}
          </div>
        </Panel>
        <div>
          {isAsked ? <WhatIfResult round={id} search={search} onSearch={(change) => void navigate({ search: (before) => ({ ...before, ...change }), resetScroll: false })} /> : <EmptyState sentence={t('whatIf.empty')} />}
        </div>
      </div>
    </PageFrame>
  )
}
