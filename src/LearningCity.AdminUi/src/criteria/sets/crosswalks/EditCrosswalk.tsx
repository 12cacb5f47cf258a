import { useQueryClient } from '@tanstack/react-query'
import { Alert, Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, read, seen, useAct, type CrosswalkSheet, type CrosswalkTerms } from '@/kernel/api'
import { CrosswalkForm } from './CrosswalkForm'
import { CrosswalkReading } from './CrosswalkReading'
import { crosswalkKeys } from './keys'
import { termsOf, type Terms } from './pairs'

/** Changes what a draft pairs. What was typed stays when somebody else saved meanwhile. */
export function EditCrosswalk({ sheet, onEnd }: { sheet: CrosswalkSheet; onEnd: () => void }) {
  const { t } = useTranslation(['sets', 'common'])
  const queries = useQueryClient()
  const [terms, change] = useState<Terms>(() => termsOf(sheet))
  const save = useAct({
    act: (sent: { terms: CrosswalkTerms; revision: number }) =>
      read(api.PUT('/api/v1/crosswalks/{crosswalk}', { params: { path: { crosswalk: sheet.id }, header: { 'If-Match': seen(sent.revision) } }, body: sent.terms })),
    touches: () => [crosswalkKeys.all],
    onDone: onEnd,
    onRefused: (refusal) => {
      if (refusal.kind === 'stale') void queries.invalidateQueries({ queryKey: crosswalkKeys.all })
    },
  })
  const isStale = save.error?.kind === 'stale'
  return (
    <div className="stack">
      {isStale && save.variables?.revision !== sheet.revision && (
        <Alert type="warning" showIcon role="alert" title={t('conflict.title')} description={<div className="stack"><p>{t('crosswalk.conflict')}</p><CrosswalkReading sheet={sheet} /></div>} />
      )}
      <CrosswalkForm
        terms={terms}
        onChange={change}
        error={isStale ? null : save.error}
        onSave={(written) => save.mutate({ terms: written, revision: sheet.revision })}
        acts={
          <>
            <Button type="primary" htmlType="submit" loading={save.isPending}>{t(isStale ? 'conflict.keep' : 'common:save')}</Button>
            <Button onClick={onEnd}>{t('edit.drop')}</Button>
          </>
        }
      />
    </div>
  )
}
