import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { Segmented, Select, Skeleton } from 'antd'
import { useTranslation } from 'react-i18next'
import { setKeys } from '@/criteria/sets/keys'
import { api, read, Refusal, type RoundKind, type ScoreScope } from '@/kernel/api'
import { EmptyState, PageFrame, Panel, RefusalAlert } from '@/kernel/parts'
import { rulesQuery, trendQuery } from '../keys'
import { SubjectPicker } from '../parts/SubjectPicker'
import { shownIn } from '../rule/rule'
import { signWords } from '../rule/words'
import '../scores.css'
import { drawnOf, fullest } from './line'
import { Predecessors } from './Predecessors'
import { TrendCities } from './TrendCities'
import { TrendChart } from './TrendChart'
import { TrendTable } from './TrendTable'

const route = getRouteApi('/shell/trends/$set')
const everyVersion = { size: 200 } as const

/** How the city, or one unit, moved over the rounds of a set. */
export function TrendPage() {
  const { t } = useTranslation(['scores', 'common'])
  const { set } = route.useParams()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const sets = useQuery({ queryKey: setKeys.list(everyVersion), queryFn: () => read(api.GET('/api/v1/criteria-sets', { params: { query: everyVersion } })) })
  const trend = useQuery({ ...trendQuery(set, { unit: search.unit, scope: search.scope, kind: search.kind }), placeholderData: keepPreviousData })
  const newest = trend.data?.rounds.findLast((round) => round.version === trend.data.version)
  const rules = useQuery({ ...rulesQuery(newest?.set ?? ''), enabled: newest !== undefined })
  const chosen = search.indicator ?? (trend.data && fullest(trend.data))
  const drawn = trend.data && chosen ? drawnOf(trend.data, chosen) : undefined
  const isCity = trend.data === undefined || trend.data.rounds.some((round) => round.subject === trend.data.unit)
  const sign = chosen === '*' ? signWords(t, { sign: 'marks' }) : signWords(t, trend.data && shownIn(rules.data?.get(chosen ?? ''), trend.data.scope))
  const change = (part: Partial<typeof search>) => void navigate({ search: (before) => ({ ...before, ...part }), resetScroll: false })
  const versions = (sets.data?.items ?? []).filter((one) => one.state !== 'draft')
  const titles = [...new Map(versions.toReversed().map((one) => [one.code, one.title]))].map(([value, label]) => ({ value, label }))
  const refusal = trend.error && Refusal.of(trend.error)
  return (
    <PageFrame title={t('trend.title')}>
      <div className="list-tools">
        <Select className="filter filter-wide" aria-label={t('trend.set')} value={set} options={titles.length > 0 ? titles : [{ value: set, label: set }]} popupMatchSelectWidth={Math.min(480, innerWidth - 32)} onChange={(code) => void navigate({ params: { set: code }, search: {} })} />
        <SubjectPicker
          round={newest?.id}
          on={newest?.cutOff ?? ''}
          value={search.unit}
          valueName={trend.data?.unit === search.unit ? trend.data?.unitName : undefined}
          none={isCity ? (trend.data?.unitName ?? '') : t('trend.city')}
          onChoose={(unit) => change({ unit, scope: undefined })}
        />
        {!isCity && <Segmented aria-label={t('scope.label')} value={trend.data?.scope} onChange={(scope: ScoreScope) => change({ scope })} options={[{ value: 'own', label: t('scope.own') }, { value: 'below', label: t('scope.below') }]} />}
        <Segmented aria-label={t('trend.kind')} value={search.kind ?? 'assessment'} onChange={(kind: RoundKind) => change({ kind: kind === 'assessment' ? undefined : kind })} options={(['assessment', 'baseline'] as const).map((value) => ({ value, label: t(`trend.kinds.${value}`) }))} />
      </div>
      {refusal?.code === 'criteria.trend-of-several-cities' ? (
        <TrendCities versions={versions.filter((one) => one.code === set)} onChoose={(unit) => change({ unit })} />
      ) : refusal?.kind === 'not-found' ? (
        <EmptyState sentence={t('trend.notFound')} />
      ) : refusal ? (
        <RefusalAlert error={refusal} onRetry={() => void trend.refetch()} />
      ) : !trend.data ? (
        <Skeleton active title={false} paragraph={{ rows: 12 }} />
      ) : (
        <>
          <h2>{t(`scope.of.${trend.data.scope}`, { unit: trend.data.unitName })}</h2>
          {drawn ? (
            <Panel title={drawn.name || t('trend.whole')}><TrendChart trend={trend.data} drawn={drawn} sign={sign} /></Panel>
          ) : (
            search.indicator && <p className="note">{t('trend.nothingToDraw')}</p>
          )}
          <Predecessors trend={trend.data} isShown={search.former === true} onShow={(former) => change({ former: former || undefined })} />
          <TrendTable trend={trend.data} rules={rules.data} former={search.former === true} drawn={drawn && chosen} />
        </>
      )}
    </PageFrame>
  )
}
