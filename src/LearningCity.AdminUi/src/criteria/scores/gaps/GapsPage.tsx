import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { getRouteApi, Outlet, type LinkProps } from '@tanstack/react-router'
import { Alert } from 'antd'
import { useTranslation } from 'react-i18next'
import { addresses } from '@/app/addresses'
import { roundQuery } from '@/criteria/rounds/keys'
import type { Gap } from '@/kernel/api'
import { DataList, PageFrame, RoundStateTag, ScoreTag, type DataColumn } from '@/kernel/parts'
import { gapsQuery, rulesQuery } from '../keys'
import { ResultLinks } from '../parts/ResultLinks'
import { SubjectPicker } from '../parts/SubjectPicker'
import '../scores.css'
import { GapFigures } from './GapFigures'
import { GapReason } from './GapReason'

const route = getRouteApi('/shell/rounds/$round/gaps')

/** What the city, or one unit, has still to reach in a locked round. */
export function GapsPage() {
  const { t } = useTranslation('scores')
  const { round: id } = route.useParams()
  const { unit, page, size } = route.useSearch()
  const navigate = route.useNavigate()
  const round = useQuery(roundQuery(id))
  const rules = useQuery({ ...rulesQuery(round.data?.set ?? ''), enabled: round.data !== undefined })
  const gaps = useQuery({ ...gapsQuery(id, { unit, page, size }), placeholderData: keepPreviousData })
  const columns: DataColumn<Gap>[] = [
    { key: 'code', title: t('code'), cell: (gap) => <span className="cell-code">{gap.indicator}</span>, width: 72 },
    { key: 'name', title: t('content'), cell: (gap) => <>{gap.name}<p className="board-reason">{gap.above.join(' › ')}</p></>, opens: true },
    { key: 'kind', title: t('result'), cell: (gap) => <ScoreTag status={gap.kind} /> },
    { key: 'reason', title: t('gaps.why'), cell: (gap) => <GapReason gap={gap} /> },
    { key: 'figures', title: t('gaps.figures'), cell: (gap) => <GapFigures gap={gap} rule={rules.data?.get(gap.indicator)} /> },
    { key: 'lead', title: t('gaps.lead'), cell: (gap) => gap.leadName ?? '–' },
  ]
  return (
    <PageFrame
      title={t('gaps.title')}
      above={[{ title: round.data?.title ?? '', link: addresses.round(id) }]}
      beside={round.data && <RoundStateTag state={round.data.state} />}
      error={round.error}
      onRetry={() => void round.refetch()}
    >
      {round.data && <ResultLinks round={round.data} here="gaps" />}
      {gaps.data && gaps.data.reportsNotAccepted > 0 && <Alert type="warning" showIcon title={t('gaps.reportsNotAccepted', { count: gaps.data.reportsNotAccepted })} />}
      <DataList
        label={t('gaps.title')}
        columns={columns}
        rows={gaps.error ? [] : gaps.data?.items}
        total={gaps.data?.total}
        rowKey={(gap) => gap.indicator}
        opens={(gap) => ({ to: '/rounds/$round/gaps/$indicator', params: { round: id, indicator: gap.indicator }, search: true, resetScroll: false }) as LinkProps}
        search={{ page, size }}
        onSearch={(change) => void navigate({ search: (before) => ({ ...before, ...change }) })}
        isLoading={gaps.isFetching && (gaps.isPlaceholderData || !gaps.data)}
        error={gaps.error}
        onRetry={() => void gaps.refetch()}
        empty={t(gaps.error ? 'gaps.notYet' : 'gaps.empty')}
        filters={
          round.data && (
            <SubjectPicker round={id} on={round.data.dates.cutOff} value={unit} valueName={undefined} none={round.data.subjectName} onChoose={(chosen) => void navigate({ search: { unit: chosen, size } })} />
          )
        }
      />
      <Outlet />
    </PageFrame>
  )
}
