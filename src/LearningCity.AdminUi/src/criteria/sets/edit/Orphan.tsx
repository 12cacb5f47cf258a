import { Alert, Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { api, read, seen, useAct, type CriteriaSetSheet } from '@/kernel/api'
import { RefusalAlert } from '@/kernel/parts'
import { sectionsOf } from '../file/fields'
import { composed, textOf, type Json, type JsonMap } from '../file/json'
import { setKeys } from '../keys'
import { Sections } from '../tree/Sections'
import type { Names } from '../tree/WrittenValue'

interface Props {
  sheet: CriteriaSetSheet
  /** What was typed over a node that somebody else has taken away. */
  value: JsonMap
  rule: Json | undefined
  names: Names
  onDrop: () => void
  onAdded: (code: string) => void
}

/** A node that went while it was edited: what was typed is shown, and may be put back. */
export function Orphan({ sheet, value, rule, names, onDrop, onAdded }: Props) {
  const { t } = useTranslation('sets')
  const add = useAct({
    act: (node: JsonMap, key) =>
      read(api.POST('/api/v1/criteria-sets/{set}/nodes', { params: { path: { set: sheet.id }, header: { 'Idempotency-Key': key, 'If-Match': seen(sheet.revision) } }, body: { node } })),
    touches: () => [setKeys.all],
    onDone: (_, node) => onAdded(textOf(node.code) ?? ''),
  })
  return (
    <div className="stack">
      <Alert type="warning" showIcon role="alert" title={t('orphan.title')} description={t('orphan.what')} />
      <RefusalAlert error={add.error} />
      <div className="edit-choices">
        <Button type="primary" size="small" loading={add.isPending} onClick={() => add.mutate(composed(value) as JsonMap)}>{t('orphan.add')}</Button>
        <Button size="small" onClick={onDrop}>{t('edit.drop')}</Button>
      </div>
      <Sections sections={sectionsOf(value, rule)} of={value} names={names} />
    </div>
  )
}
