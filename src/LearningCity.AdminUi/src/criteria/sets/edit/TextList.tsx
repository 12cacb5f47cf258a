import DeleteOutlined from '@ant-design/icons/DeleteOutlined'
import PlusOutlined from '@ant-design/icons/PlusOutlined'
import { Button, Input } from 'antd'
import { useTranslation } from 'react-i18next'
import { textsOf, type Path } from '../file/json'
import { at } from '../file/json'
import { fieldId, messagesAt, useEditing } from './editing'
import { FaultWords } from './FieldFrame'

interface Props {
  path: Path
  label: string
  /** Longer texts, of several lines. */
  isLong: boolean
  isNeeded: boolean
}

/** Texts one below the other. */
export function TextList({ path, label, isLong, isNeeded }: Props) {
  const { t } = useTranslation('sets')
  const { value, faults, change } = useEditing()
  const texts = textsOf(at(value, path))
  const write = (next: readonly string[]) => change(path, next.length === 0 && !isNeeded ? undefined : [...next])
  return (
    <fieldset className="edit-list edit-wide" id={fieldId(path)} tabIndex={-1}>
      <legend>{label}</legend>
      <FaultWords id={`${fieldId(path)}-faults`} messages={messagesAt(faults, path, false)} />
      {texts.map((text, place) => {
        const id = fieldId([...path, place])
        const messages = messagesAt(faults, [...path, place], false)
        const marks = {
          id, value: text, 'aria-label': `${label} ${place + 1}`, status: messages.length > 0 ? ('error' as const) : undefined,
          'aria-describedby': messages.length > 0 ? `${id}-faults` : undefined,
          onChange: (event: { target: { value: string } }) => write(texts.map((one, other) => (other === place ? event.target.value : one))),
        }
        return (
          <div key={place} className="edit-text">
            {isLong ? <Input.TextArea rows={1} maxLength={4000} {...marks} /> : <Input maxLength={500} {...marks} />}
            <Button icon={<DeleteOutlined aria-hidden />} aria-label={t('edit.remove', { what: `${label} ${place + 1}` })} onClick={() => write(texts.filter((_, other) => other !== place))} />
            <FaultWords id={`${id}-faults`} messages={messages} />
          </div>
        )
      })}
      <Button size="small" icon={<PlusOutlined aria-hidden />} onClick={() => write([...texts, ''])}>{t('edit.add', { what: label.toLocaleLowerCase() })}</Button>
    </fieldset>
  )
}
