import { getRouteApi } from '@tanstack/react-router'
import { Button, Tabs } from 'antd'
import { useTranslation } from 'react-i18next'
import { may, useMe } from '@/access/me'
import { PageFrame } from '@/kernel/parts'
import type { structureParts, StructureSearch } from '../routes'
import { AddNamed } from './AddNamed'
import { GroupDrawer } from './GroupDrawer'
import { GroupTable } from './GroupTable'
import { TreeTable } from './TreeTable'
import { TypeTable } from './TypeTable'
import '../units.css'

const route = getRouteApi('/shell/unit-structure')

/** Types, trees and groups of units. */
export function StructurePage() {
  const { t } = useTranslation('units')
  const me = useMe()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const part = search.part ?? 'types'
  const mayChange = may(me, 'change-units')
  const change = (given: Partial<StructureSearch>) => void navigate({ search: (before) => ({ ...before, ...given }) })
  return (
    <PageFrame title={t('structure.title')} actions={mayChange && <Button type="primary" onClick={() => change({ adds: true })}>{t(`structure.add.${part}`)}</Button>}>
      <Tabs
        activeKey={part}
        onChange={(key) => void navigate({ search: { part: key === 'types' ? undefined : (key as (typeof structureParts)[number]) } })}
        items={[
          { key: 'types', label: t('structure.types'), children: <TypeTable mayChange={mayChange} /> },
          { key: 'trees', label: t('structure.trees'), children: <TreeTable /> },
          { key: 'groups', label: t('structure.groups'), children: <GroupTable mayChange={mayChange} /> },
        ]}
      />
      {search.adds && mayChange && <AddNamed part={part} onClose={() => change({ adds: undefined })} />}
      {search.group && !search.adds && <GroupDrawer group={search.group} date={search.date} mayChange={mayChange} onDate={(date) => change({ date })} onClose={() => change({ group: undefined, date: undefined })} />}
    </PageFrame>
  )
}
