import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Checkbox, Skeleton } from 'antd'
import { useTranslation } from 'react-i18next'
import { Panel, RefusalAlert } from '@/kernel/parts'
import { rulesQuery, whatIfQuery } from '../keys'
import type { WhatIfSearch } from '../routes'
import { ChangedUnits } from './ChangedUnits'
import { ComparedRows, isChanged } from './ComparedRows'
import { changedTargets, readTargets } from './targets'

interface Props {
  round: string
  search: WhatIfSearch
  onSearch: (change: WhatIfSearch) => void
}

/** What would come of the rule that stands in the address. */
export function WhatIfResult({ round, search, onSearch }: Props) {
  const { t } = useTranslation('scores')
  const wanted = search.set ? { set: search.set } : { targets: changedTargets(readTargets(search.target)) }
  const found = useQuery({ ...whatIfQuery(round, wanted, search.page ?? 1), placeholderData: keepPreviousData })
  const standing = useQuery({ ...rulesQuery(found.data?.standing.id ?? ''), enabled: found.data !== undefined })
  const other = useQuery({ ...rulesQuery((found.data?.other ?? found.data?.standing)?.id ?? ''), enabled: found.data !== undefined })
  if (found.error) return <RefusalAlert error={found.error} onRetry={() => void found.refetch()} />
  if (!found.data) return <Skeleton active paragraph={{ rows: 10 }} />
  const moved = found.data.nodes.filter((node) => node.other?.kind && node.standing && node.standing.status !== node.other.status).length
  return (
    <div className="stack" aria-busy={found.isPlaceholderData}>
      <p role="status">{t('whatIf.summary', { indicators: moved, units: found.data.units.total, asked: found.data.asked })}</p>
      <Panel
        title={t('whatIf.compared')}
        extra={<Checkbox checked={search.all === true} onChange={(event) => onSearch({ all: event.target.checked || undefined })}>{t('whatIf.all', { count: found.data.nodes.filter((node) => !isChanged(node)).length })}</Checkbox>}
      >
        <ComparedRows comparison={found.data} standing={standing.data} other={other.data} all={search.all === true} />
      </Panel>
      <Panel title={t('whatIf.changedUnits', { count: found.data.units.total })}>
        <ChangedUnits comparison={found.data} onPage={(page) => onSearch({ page: page === 1 ? undefined : page })} />
      </Panel>
    </div>
  )
}
