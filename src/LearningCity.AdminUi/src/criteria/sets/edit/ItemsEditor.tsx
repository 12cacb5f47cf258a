import ArrowUpOutlined from '@ant-design/icons/ArrowUpOutlined'
import DeleteOutlined from '@ant-design/icons/DeleteOutlined'
import PlusOutlined from '@ant-design/icons/PlusOutlined'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Field } from '../file/fields'
import { at, mapsOf, type JsonMap, type Path } from '../file/json'
import { fieldId, messagesAt, useEditing } from './editing'
import { FieldEditor } from './FieldEditor'
import { FaultWords } from './FieldFrame'

type Items = Extract<Field, { as: 'items' }>

/** A list of things that each have fields: inputs, assignments, bands. */
export function ItemsEditor({ field, path, label }: { field: Items; path: Path; label: string }) {
  const { t } = useTranslation('sets')
  const { value, faults, change } = useEditing()
  const items = mapsOf(at(value, path))
  const write = (next: readonly JsonMap[]) => change(path, next.length === 0 && !field.isNeeded ? undefined : [...next])
  return (
    <fieldset className="edit-items edit-wide" id={fieldId(path)} tabIndex={-1}>
      <legend>{label}</legend>
      <FaultWords id={`${fieldId(path)}-faults`} messages={messagesAt(faults, path, false)} />
      {items.map((item, place) => {
        const inner = [...path, place]
        const name = `${label} ${place + 1}`
        return (
          <fieldset key={place} className="edit-item" id={fieldId(inner)} tabIndex={-1}>
            <legend>{name}</legend>
            <FaultWords id={`${fieldId(inner)}-faults`} messages={messagesAt(faults, inner, false)} />
            <div className="edit-fields">{field.fields(item).map((one) => <FieldEditor key={one.member} field={one} around={inner} />)}</div>
            <div className="edit-item-acts">
              {place > 0 && (
                <Button type="text" size="small" icon={<ArrowUpOutlined aria-hidden />} aria-label={t('edit.up', { what: name })} onClick={() => write(items.map((one, at) => (at === place - 1 ? item : at === place ? items[place - 1]! : one)))} />
              )}
              <Button type="text" size="small" icon={<DeleteOutlined aria-hidden />} aria-label={t('edit.remove', { what: name })} onClick={() => write(items.filter((_, other) => other !== place))} />
            </div>
          </fieldset>
        )
      })}
      <Button size="small" icon={<PlusOutlined aria-hidden />} onClick={() => write([...items, field.fresh(items)])}>{t('edit.add', { what: label.toLocaleLowerCase() })}</Button>
    </fieldset>
  )
}
