import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Button, Checkbox, Input, Skeleton } from 'antd'
import { useDeferredValue, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { documentKeys } from '@/evidence/keys'
import { api, read, type LinkedDocument } from '@/kernel/api'
import { asWritten } from '@/kernel/format'
import { EmptyState, RefusalAlert } from '@/kernel/parts'
import { linked, named } from './papers'

interface Props {
  unit: string
  linked: readonly LinkedDocument[]
  onChosen: (paper: LinkedDocument) => void
  onClose: () => void
}

/** The library, in the form: what is there already is not uploaded again. */
export function ChoosePaper({ unit, linked: held, onChosen, onClose }: Props) {
  const { t } = useTranslation(['reports', 'common'])
  const [typed, type] = useState('')
  const [isWide, widen] = useState(false)
  const search = useDeferredValue(asWritten(typed))
  const filter = { search: search || undefined, unit: isWide ? undefined : unit, state: 'active', size: 20 }
  const found = useQuery({
    queryKey: documentKeys.list(filter),
    queryFn: () => read(api.GET('/api/v1/documents', { params: { query: filter } })),
    placeholderData: keepPreviousData,
  })
  return (
    <div className="choose-paper">
      <div className="list-tools">
        <Input.Search autoFocus allowClear value={typed} onChange={(event) => type(event.target.value)} aria-label={t('papers.search')} placeholder={t('papers.search')} className="list-search" />
        <Checkbox checked={isWide} onChange={(event) => widen(event.target.checked)}>{t('papers.allUnits')}</Checkbox>
        <Button type="text" onClick={onClose}>{t('common:close')}</Button>
      </div>
      {found.error ? (
        <RefusalAlert error={found.error} onRetry={() => void found.refetch()} />
      ) : !found.data ? (
        <Skeleton active title={false} paragraph={{ rows: 3 }} />
      ) : found.data.items.length === 0 ? (
        <EmptyState sentence={t(search ? 'papers.notFound' : 'papers.libraryEmpty')} />
      ) : (
        <ul className="papers">
          {found.data.items.map((one) => {
            const isHeld = held.some((paper) => paper.id === one.id)
            return (
              <li key={one.id}>
                <div className="paper-name">
                  <span>{one.summary}</span>
                  <span className="note">{named(one)}</span>
                </div>
                <Button size="small" disabled={isHeld} aria-label={`${t(isHeld ? 'papers.taken' : 'papers.take')}: ${one.summary}`} onClick={() => onChosen(linked(one))}>{t(isHeld ? 'papers.taken' : 'papers.take')}</Button>
              </li>
            )
          })}
        </ul>
      )}
    </div>
  )
}
