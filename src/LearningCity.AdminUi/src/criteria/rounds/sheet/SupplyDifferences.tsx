import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { may, useMe } from '@/access/me'
import { addresses } from '@/app/addresses'
import { api, read, type RoundSheet } from '@/kernel/api'
import { shownDay } from '@/kernel/format'
import { Panel, RefusalAlert } from '@/kernel/parts'
import { roundKeys } from '../keys'

/** Reports that hold another answer than was supplied, or none. */
export function SupplyDifferences({ round }: { round: RoundSheet }) {
  const { t } = useTranslation('rounds')
  const me = useMe()
  const found = useQuery({
    queryKey: [...roundKeys.one(round.id), 'supply-differences'],
    queryFn: () => read(api.GET('/api/v1/rounds/{round}/supply-differences', { params: { path: { round: round.id }, query: { size: 50 } } })),
    enabled: may(me, 'read-reports'),
  })
  if (!may(me, 'read-reports')) return null
  return (
    <Panel title={t('supply.title', { count: found.data?.total ?? 0 })}>
      <RefusalAlert error={found.error} onRetry={() => void found.refetch()} />
      {found.data?.total === 0 && <p className="note">{t('supply.none')}</p>}
      <ul className="plain">
        {found.data?.items.map((one) => (
          <li key={one.supplied.id}>
            <Link {...addresses.report(one.report, one.indicator)}>{one.indicator} – {one.unitName}</Link>
            <span className="note"> {t('supply.of', { source: one.supplied.source, label: one.supplied.referenceLabel, day: shownDay(one.supplied.asOf) })}</span>
          </li>
        ))}
      </ul>
    </Panel>
  )
}
