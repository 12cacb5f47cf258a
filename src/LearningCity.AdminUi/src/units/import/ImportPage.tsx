import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { Skeleton } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { may, useMe } from '@/access/me'
import { addresses } from '@/app/addresses'
import { api, read, useAct } from '@/kernel/api'
import { EmptyState, PageFrame, Panel, RefusalAlert } from '@/kernel/parts'
import { unitKeys } from '../keys'
import { treesQuery } from '../queries'
import { ChooseFile, type FileGiven } from './ChooseFile'
import { ImportCounts } from './ImportCounts'
import { ImportReport } from './ImportReport'
import '../units.css'

const route = getRouteApi('/shell/units/import')

const isTable = (file: File) => !file.name.toLowerCase().endsWith('.json')

/** The file is the whole body; the API knows its form by its kind. */
const sent = (file: File) => ({ body: file as never, bodySerializer: (body: unknown) => body as never, headers: { 'Content-Type': isTable(file) ? 'text/csv' : 'application/json' } })

/** A structure from a file: first every fault and everything it would do, then all of it or nothing. */
export function ImportPage() {
  const { t } = useTranslation('units')
  const me = useMe()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const trees = useQuery(treesQuery)
  const [asked, ask] = useState<FileGiven>()
  const query = (given: FileGiven) => ({ ground: given.ground, tree: isTable(given.file) ? given.tree : undefined })
  const check = useAct({ act: (given: FileGiven) => read(api.POST('/api/v1/unit-imports/check', { params: { query: query(given) }, ...sent(given.file) })) })
  const write = useAct({
    act: (given: FileGiven & { check: string }, key) =>
      read(api.POST('/api/v1/unit-imports', { params: { query: { ...query(given), check: given.check }, header: { 'Idempotency-Key': key } }, ...sent(given.file) })),
    touches: () => [unitKeys.all],
  })
  const begin = () => { check.reset(); write.reset(); ask(undefined) }
  const look = (given: FileGiven) => {
    void navigate({ search: { tree: given.tree, ground: given.ground }, replace: true })
    write.reset()
    ask(given)
    check.mutate(given)
  }
  return (
    <PageFrame title={t('import.title')} above={[{ title: t('title'), link: addresses.units() }]}>
      {!may(me, 'import-in-bulk') ? <EmptyState sentence={t('import.notYours')} /> : (
        <>
          {!trees.data ? <Skeleton active /> : <ChooseFile search={search} trees={trees.data} isPending={check.isPending} onChange={() => { check.reset(); write.reset() }} onFinish={look} />}
          <RefusalAlert error={check.error ?? trees.error} />
          {check.data && asked && !write.data && (
            <ImportReport
              report={check.data}
              fileName={asked.file.name}
              isPending={write.isPending}
              error={write.error}
              onImport={(token) => write.mutate({ ...asked, check: token })}
              onCheckAgain={() => { write.reset(); check.mutate(asked) }}
            />
          )}
          {write.data && <Panel title={t('import.done')}><ImportCounts counts={write.data} onAgain={begin} /></Panel>}
        </>
      )}
    </PageFrame>
  )
}
