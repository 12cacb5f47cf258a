import { useTranslation } from 'react-i18next'
import type { Field } from '../file/fields'
import type { JsonMap } from '../file/json'
import { memberWord } from '../file/words'
import { isSaid, WrittenValue, type Names } from './WrittenValue'

interface Props {
  label: string
  fields: (item: JsonMap) => readonly Field[]
  items: readonly JsonMap[]
  names: Names
}

/** Keys tie a file together; whoever reads it reads what they stand for. */
const isForFormulas = (field: Field) => field.member === 'key' && field.as === 'line'

/** A list of a set file as a small table; columns that nothing is said in are left out. */
export function WrittenItems({ label, fields, items, names }: Props) {
  const { t } = useTranslation(['sets', 'common'])
  const columns = items
    .flatMap((item) => fields(item).filter((field) => isSaid(item[field.member]) && !isForFormulas(field)))
    .filter((field, place, all) => all.findIndex((one) => one.member === field.member) === place)
  const isFigure = (field: Field) => field.as === 'figure' || field.as === 'whole'
  return (
    <div className="written-frame" role="region" aria-label={label} tabIndex={0}>
      <table className="written-table">
        <thead>
          <tr>{columns.map((field) => <th key={field.member} scope="col" className={isFigure(field) ? 'cell-figure' : undefined}>{memberWord(t, field.called ?? field.member)}</th>)}</tr>
        </thead>
        <tbody>
          {items.map((item, place) => (
            <tr key={place}>
              {columns.map((field) => <td key={field.member} className={isFigure(field) ? 'cell-figure' : undefined}><WrittenValue field={field} value={item[field.member]} names={names} /></td>)}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
