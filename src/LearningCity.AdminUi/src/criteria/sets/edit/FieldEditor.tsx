import { Checkbox, Input } from 'antd'
import { useTranslation } from 'react-i18next'
import { NumberField } from '@/kernel/forms/NumberField'
import type { Field, WordGroup } from '../file/fields'
import { at, figureOf, textOf, textsOf, writtenFigure, type Path } from '../file/json'
import { memberWord, valueWord } from '../file/words'
import { ManyChoices, OneChoice } from './Choices'
import { fieldId, messagesAt, useEditing } from './editing'
import { FaultWords, FieldFrame } from './FieldFrame'
import { GroupEditor } from './GroupEditor'
import { ItemsEditor } from './ItemsEditor'
import { TextList } from './TextList'

/** Words that need a line of their own. */
const long = new Set<WordGroup>(['rollUp', 'checkKind', 'previousFrom'])

/** One member of a set file, edited as what it holds. */
export function FieldEditor({ field, around }: { field: Field; around: Path }) {
  const { t } = useTranslation(['sets', 'common'])
  const { value, faults, change, doubt, ...known } = useEditing()
  const path = [...around, field.member]
  const held = at(value, path)
  const label = memberWord(t, field.called ?? field.member)
  const text = textOf(held)
  const write = (typed: string | undefined) => change(path, typed || (field.isNeeded ? '' : undefined))
  const options = (list: readonly { key: string; name: string }[]) => list.map(({ key, name }) => ({ value: key, label: name ? `${name} (${key})` : key }))
  const canBeEmpty = !field.isNeeded
  switch (field.as) {
    case 'line':
      return <FieldFrame path={path} label={label}>{(marks) => <Input {...marks} maxLength={500} value={text ?? ''} onChange={(event) => write(event.target.value)} />}</FieldFrame>
    case 'area':
      return <FieldFrame path={path} label={label} isWide>{(marks) => <Input.TextArea {...marks} rows={2} maxLength={4000} value={text ?? ''} onChange={(event) => write(event.target.value)} />}</FieldFrame>
    case 'lines':
    case 'areas':
      return <TextList path={path} label={label} isLong={field.as === 'areas'} isNeeded={field.isNeeded ?? false} />
    case 'figure':
    case 'whole':
      return (
        <FieldFrame path={path} label={label}>
          {(marks) => (
            <NumberField {...marks} places={field.as === 'whole' ? 0 : 6} value={figureOf(held)} onChange={(plain) => change(path, plain === undefined ? undefined : writtenFigure(plain))} onFault={(fault) => doubt(path, fault !== undefined)} />
          )}
        </FieldFrame>
      )
    case 'tick':
      return (
        <div className="edit-field edit-tick">
          <Checkbox id={fieldId(path)} checked={held === true} onChange={(event) => change(path, event.target.checked ? true : field.isNeeded ? false : undefined)}>{label}</Checkbox>
          <FaultWords id={`${fieldId(path)}-faults`} messages={messagesAt(faults, path, false)} />
        </div>
      )
    case 'word':
      return <FieldFrame path={path} label={label} isWide={long.has(field.group)}>{(marks) => <OneChoice marks={marks} canBeEmpty={canBeEmpty} value={text} onChange={write} options={field.words.map((word) => ({ value: word, label: valueWord(field.group, word) }))} />}</FieldFrame>
    case 'key':
      return <FieldFrame path={path} label={label}>{(marks) => <OneChoice marks={marks} canBeEmpty={canBeEmpty} value={text} onChange={write} options={options(known.inputs)} />}</FieldFrame>
    case 'unit':
      return <FieldFrame path={path} label={label}>{(marks) => <OneChoice marks={marks} canBeEmpty={canBeEmpty} value={text} onChange={write} options={options(known.units)} />}</FieldFrame>
    case 'grade':
      return <FieldFrame path={path} label={label}>{(marks) => <OneChoice marks={marks} canBeEmpty={canBeEmpty} value={text} onChange={write} options={options(known.grades)} />}</FieldFrame>
    case 'choice':
      return <FieldFrame path={path} label={label}>{(marks) => <OneChoice marks={marks} canBeEmpty value={text} onChange={write} options={known.choices.map((word) => ({ value: word, label: word }))} />}</FieldFrame>
    case 'keys':
    case 'types':
    case 'indicators':
      return (
        <FieldFrame path={path} label={label} isWide within>
          {(marks) => (
            <ManyChoices marks={marks} value={textsOf(held)} options={options(field.as === 'keys' ? known.inputs : field.as === 'types' ? known.types : known.indicators)} onChange={(chosen) => change(path, chosen.length === 0 && canBeEmpty ? undefined : chosen)} />
          )}
        </FieldFrame>
      )
    case 'group':
      return <GroupEditor field={field} path={path} label={label} />
    case 'items':
      return <ItemsEditor field={field} path={path} label={label} />
  }
}
