import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Skeleton, Table } from 'antd'
import { useTranslation } from 'react-i18next'
import { may, useMe } from '@/access/me'
import { addresses } from '@/app/addresses'
import type { RoundSheet } from '@/kernel/api'
import { RefusalAlert, ScoreTag } from '@/kernel/parts'
import { useReachableScrolling } from '@/kernel/parts/useReachableScrolling'
import { UnitName } from '@/units/parts/UnitName'
import { resultDifferencesQuery } from '../keys'

/** Stands for the whole set in the place of a code. */
const whole = '*'

interface Props {
  round: RoundSheet
  number: number
  page: number | undefined
  onPage: (page: number) => void
}

/** Where the scores as they stand now are no longer what was decided. */
export function ResultDifferences({ round, number, page = 1, onPage }: Props) {
  const { t } = useTranslation('rounds')
  const host = useReachableScrolling<HTMLElement>()
  const me = useMe()
  const isOffered = may(me, 'see-scores')
  const found = useQuery({ ...resultDifferencesQuery(round.id, number, page), enabled: isOffered, placeholderData: keepPreviousData })
  if (!isOffered) return null
  return (
    <section className="stack" ref={host}>
      <h3>{t('differences.title')}</h3>
      <RefusalAlert error={found.error} onRetry={() => void found.refetch()} />
      {found.isPending ? (
        <Skeleton active title={false} paragraph={{ rows: 2 }} />
      ) : found.data?.total === 0 ? (
        <p className="note">{t('differences.none')}</p>
      ) : (
        <Table
          size="small"
          aria-label={t('differences.title')}
          rowKey={(one) => `${one.unit} ${one.scope} ${one.node}`}
          dataSource={found.data?.items}
          scroll={{ x: 'max-content' }}
          columns={[
            { key: 'node', title: t('indicator'), render: (_, one) => (one.node === whole ? t('differences.whole') : <Link {...addresses.score(round.id, one.node, one.unit === round.subject ? undefined : one.unit)}>{one.node}</Link>) },
            { key: 'unit', title: t('unit'), render: (_, one) => <UnitName unit={one.unit} on={round.dates.cutOff} /> },
            { key: 'frozen', title: t('differences.frozen'), render: (_, one) => (one.frozen ? <ScoreTag status={one.frozen.status} /> : '–') },
            { key: 'now', title: t('differences.now'), render: (_, one) => (one.now ? <ScoreTag status={one.now.status} /> : '–') },
          ]}
          pagination={{ current: page, pageSize: 20, total: found.data?.total ?? 0, hideOnSinglePage: true, showSizeChanger: false, onChange: onPage }}
        />
      )}
    </section>
  )
}
