import DownOutlined from '@ant-design/icons/DownOutlined'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { Button, Dropdown } from 'antd'
import { useTranslation } from 'react-i18next'
import { may, useMe } from '@/access/me'
import { addresses } from '@/app/addresses'
import { shownDay, today } from '@/kernel/format'
import { PageFrame, Panel, StatusTag } from '@/kernel/parts'
import { nameOn, unitQuery } from '../queries'
import type { unitActs } from '../routes'
import { ActDrawer } from './acts/ActDrawer'
import { UnitFacts } from './UnitFacts'
import { UnitTimeline } from './UnitTimeline'
import '../units.css'

const route = getRouteApi('/shell/units/$unit')

/** A unit: what it is today, or was on its last day, and everything that happened to it. */
export function UnitPage() {
  const { t } = useTranslation('units')
  const me = useMe()
  const { unit: id } = route.useParams()
  const { act } = route.useSearch()
  const navigate = route.useNavigate()
  const unit = useQuery(unitQuery(id))
  const begin = (chosen: (typeof unitActs)[number] | undefined) => void navigate({ search: { act: chosen } })
  const hasEnded = (unit.data?.validTo ?? '9') < today()
  const on = hasEnded ? unit.data!.validTo! : unit.data && unit.data.validFrom > today() ? unit.data.validFrom : today()
  const mayChange = may(me, 'change-units') && unit.data !== undefined
  const more = [
    { key: 'retype', label: t('act.retype'), onClick: () => begin('retype') },
    { key: 'move', label: t('act.move'), onClick: () => begin('move') },
    { key: 'succession', label: t('act.succession'), onClick: () => begin('succession') },
    { key: 'merge', label: <Link to="/units/merge" search={{ from: [id] }}>{t('merge.with')}</Link> },
    { key: 'split', label: <Link to="/units/split" search={{ from: [id] }}>{t('split.this')}</Link> },
    { key: 'close', label: t('act.close'), danger: true, onClick: () => begin('close') },
  ]
  return (
    <PageFrame
      title={unit.data ? nameOn(unit.data, on) : t('title')}
      above={[{ title: t('title'), link: addresses.units() }]}
      beside={
        unit.data &&
        (hasEnded ? <StatusTag tone="closed" word={t('unit.ended', { day: shownDay(unit.data.validTo!) })} />
          : unit.data.validFrom > today() ? <StatusTag tone="waiting" word={t('unit.begins', { day: shownDay(unit.data.validFrom) })} />
          : unit.data.validTo ? <StatusTag tone="doubtful" word={t('unit.ends', { day: shownDay(unit.data.validTo) })} />
          : <StatusTag tone="good" word={t('unit.works')} />)
      }
      actions={
        mayChange && (
          <>
            <Dropdown menu={{ items: more }} trigger={['click']}><Button>{t('act.more')} <DownOutlined aria-hidden /></Button></Dropdown>
            <Button onClick={() => begin('rename')}>{t('act.rename')}</Button>
          </>
        )
      }
      isLoading={unit.isPending}
      error={unit.error}
      onRetry={() => void unit.refetch()}
    >
      {unit.data && (
        <div className="unit-page">
          <Panel title={t('unit.history')}><UnitTimeline unit={unit.data} /></Panel>
          <div className="stack">
            <Panel title={t(hasEnded ? 'unit.atEnd' : 'unit.today')}><UnitFacts unit={unit.data} on={on} /></Panel>
            <Panel title={t('unit.elsewhere')}>
              <ul className="plain">
                {may(me, 'read-reports') && <li><Link {...addresses.reports({ search: nameOn(unit.data, on) })}>{t('unit.reports')}</Link></li>}
                {may(me, 'open-evidence') && <li><Link to="/documents" search={{ unit: id }}>{t('unit.documents')}</Link></li>}
                {may(me, 'read-audit') && <li><Link to="/audit" search={{ kind: 'Unit', object: id }}>{t('unit.audit')}</Link></li>}
                <li><Link to="/units" search={{ date: on === today() ? undefined : on, search: nameOn(unit.data, on) }}>{t('unit.inTree')}</Link></li>
              </ul>
            </Panel>
          </div>
        </div>
      )}
      {act && mayChange && <ActDrawer act={act} unit={unit.data!} onReadAgain={() => void unit.refetch()} onClose={() => begin(undefined)} />}
    </PageFrame>
  )
}
