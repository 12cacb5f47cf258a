import { Button, Select } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { RefusalAlert } from '@/kernel/parts'
import { choicesOf, indicatorKinds, type IndicatorKind, type Section } from '../file/fields'
import { isMap, textOf, type JsonMap } from '../file/json'
import { pointerOf } from '../file/pointer'
import { ofKind } from '../file/kinds'
import { valueWord } from '../file/words'
import type { Names } from '../tree/WrittenValue'
import { Conflict } from './Conflict'
import { EditingProvider, fieldId, type PlacedFault } from './editing'
import { FieldEditor } from './FieldEditor'
import { RuleChoice } from './RuleChoice'
import type { Draft } from './useDraft'

interface Props {
  draft: Draft
  sections: readonly Section[]
  names: Names
  faults: readonly PlacedFault[]
  /** Whether it may be an indicator: it is a node, and nothing stands below it. */
  hasKind: boolean
  isHead: boolean
}

/** The form of one node, or of the head of a set. Whatever is typed is checked at once and saved with its faults. */
export function NodeForm({ draft, sections, names, faults, hasKind, isHead }: Props) {
  const { t } = useTranslation(['sets', 'common'])
  const [doubtful, setDoubtful] = useState<ReadonlySet<string>>(new Set())
  const { value, typed, save } = draft
  const kind = isMap(value.indicator) ? textOf(value.indicator.kind) : undefined
  const doubt = (path: readonly (string | number)[], isWrong: boolean) => setDoubtful((before) => {
    const next = new Set(before)
    if (isWrong) next.add(pointerOf(path))
    else next.delete(pointerOf(path))
    return next
  })
  return (
    <EditingProvider value={{ value, faults, change: draft.change, doubt, ...names, choices: isMap(value.indicator) ? choicesOf(value.indicator) : [] }}>
      <form className="edit-form" noValidate onSubmit={(event) => { event.preventDefault(); if (doubtful.size === 0) draft.keep() }}>
        <div className="edit-bar">
          <Button type="primary" htmlType="submit" disabled={!typed || doubtful.size > 0 || draft.isStale} loading={save.isPending}>{t('common:save')}</Button>
          <Button disabled={!typed || save.isPending} onClick={draft.drop}>{t('edit.drop')}</Button>
          <span role="status" className="note">{typed ? t('edit.unsaved') : draft.isSaved ? t('common:saved') : ''}</span>
        </div>
        {draft.isStale ? <Conflict draft={draft} /> : save.error?.kind !== 'stale' && <RefusalAlert error={save.error} />}
        {hasKind && (
          <div className="edit-field edit-wide">
            <label htmlFor={fieldId(['indicator', 'kind'])}>{t('edit.kind')}</label>
            <Select
              id={fieldId(['indicator', 'kind'])}
              value={kind ?? ''}
              options={[{ value: '', label: t('edit.group') }, ...indicatorKinds.map((one) => ({ value: one as string, label: valueWord('kind', one) }))]}
              onChange={(chosen) => draft.write(ofAnotherKind(value, chosen))}
            />
          </div>
        )}
        {sections.map((section) => (
          <section key={section.title} className={isTitled(section) ? 'edit-section edit-only' : 'edit-section'}>
            <h3>{t(`section.${section.title}`)}</h3>
            <div className="edit-fields">
              {isHead && section.title === 'rule' && <RuleChoice value={value} onChange={draft.write} />}
              {section.fields.map((field) => <FieldEditor key={field.member} field={field} around={section.of === 'indicator' ? ['indicator'] : []} />)}
            </div>
          </section>
        ))}
      </form>
    </EditingProvider>
  )
}

function ofAnotherKind(value: JsonMap, chosen: string): JsonMap {
  const { indicator, ...rest } = value
  return chosen === '' ? rest : { ...rest, indicator: ofKind(chosen as IndicatorKind, indicator) }
}

/** The only group of a part needs no second title. */
const isTitled = ({ fields }: Section) => fields.length === 1 && (fields[0]?.as === 'group' || fields[0]?.as === 'items')
