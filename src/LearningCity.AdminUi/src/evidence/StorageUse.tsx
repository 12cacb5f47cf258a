import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Progress } from 'antd'
import { useTranslation } from 'react-i18next'
import { api, read, type UnitStorage } from '@/kernel/api'
import { useUnitNames } from '@/units/parts/useUnitNames'
import { documentKeys } from './keys'
import { storageFigures } from './storage'

/** How much of this year's room one unit has used; whoever looks at many units is shown those that have little left. */
export function StorageUse({ unit, isForMany }: { unit: string | undefined; isForMany: boolean }) {
  return unit ? <OneUnit unit={unit} /> : isForMany ? <NearlyFullUnits /> : null
}

function OneUnit({ unit }: { unit: string }) {
  const { data } = useQuery({
    queryKey: documentKeys.storage(unit),
    queryFn: () => read(api.GET('/api/v1/storage-use/{unit}', { params: { path: { unit } } })),
  })
  return <div className="storage-use">{data && <StorageLine storage={data} advises />}</div>
}

/** At most a page of them; the office widens what they may keep, or has withdrawn papers erased. */
function NearlyFullUnits() {
  const { t } = useTranslation('evidence')
  const { data } = useQuery({
    queryKey: documentKeys.storage('all'),
    queryFn: () => read(api.GET('/api/v1/storage-use', { params: { query: { size: 20 } } })),
  })
  const nameOf = useUnitNames(data?.items.map((one) => one.unit) ?? [])
  if (!data || data.total === 0) return null
  return (
    <details className="storage-units">
      <summary>{t('storage.nearlyFull', { count: data.total })}</summary>
      <ul>
        {data.items.map((one) => (
          <li key={one.unit}>
            <Link to="/documents" search={{ unit: one.unit }}>{nameOf(one.unit)}</Link>
            <StorageLine storage={one} />
          </li>
        ))}
      </ul>
      {data.total > data.items.length && <p className="note">{t('storage.more', { count: data.total - data.items.length })}</p>}
    </details>
  )
}

/** With advice for whoever adds; the office needs none. */
function StorageLine({ storage, advises }: { storage: UnitStorage; advises?: true }) {
  const { t } = useTranslation('evidence')
  const figures = t('storage.figures', storageFigures(storage))
  const state = storage.percent >= 100 ? 'full' : storage.percent >= 80 ? 'near' : 'free'
  return (
    <div className={`storage-line storage-${state}`}>
      <span>{figures}</span>
      <Progress percent={Math.min(100, storage.percent)} showInfo={false} size="small" aria-label={figures} />
      {advises && state !== 'free' && <span className="note">{t(`storage.${state}`)}</span>}
    </div>
  )
}
