import PlusOutlined from '@ant-design/icons/PlusOutlined'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Field } from '../file/fields'
import { at, isMap, type Path } from '../file/json'
import { fieldId, messagesAt, useEditing } from './editing'
import { FieldEditor } from './FieldEditor'
import { FaultWords } from './FieldFrame'

type Group = Extract<Field, { as: 'group' }>

/** Members that belong together; what may be left out is added and taken away as a whole. */
export function GroupEditor({ field, path, label }: { field: Group; path: Path; label: string }) {
  const { t } = useTranslation('sets')
  const { value, faults, change } = useEditing()
  const isThere = isMap(at(value, path))
  const what = label.toLocaleLowerCase()
  return (
    <fieldset className="edit-group edit-wide" id={fieldId(path)} tabIndex={-1}>
      <legend>{label}</legend>
      <FaultWords id={`${fieldId(path)}-faults`} messages={messagesAt(faults, path, false)} />
      {isThere || field.isNeeded ? (
        <div className="edit-fields">{field.fields.map((inner) => <FieldEditor key={inner.member} field={inner} around={path} />)}</div>
      ) : (
        <Button size="small" icon={<PlusOutlined aria-hidden />} onClick={() => change(path, field.fresh ?? {})}>{t('edit.add', { what })}</Button>
      )}
      {isThere && !field.isNeeded && <Button size="small" onClick={() => change(path, undefined)}>{t('edit.remove', { what })}</Button>}
    </fieldset>
  )
}
