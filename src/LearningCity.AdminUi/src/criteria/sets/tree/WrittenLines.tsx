import { useTranslation } from 'react-i18next'
import type { Field } from '../file/fields'
import type { JsonMap } from '../file/json'
import { memberWord } from '../file/words'
import { isSaid, WrittenValue, type Names } from './WrittenValue'

/** What an object of a set file says, member by member. */
export function WrittenLines({ fields, of, names }: { fields: readonly Field[]; of: JsonMap; names: Names }) {
  const { t } = useTranslation(['sets', 'common'])
  return (
    <dl className="written">
      {fields.filter((field) => isSaid(of[field.member])).map((field) => (
        <div key={field.member} className={field.as === 'items' || field.as === 'group' && field.member !== 'target' ? 'written-block' : undefined}>
          <dt>{memberWord(t, field.called ?? field.member)}</dt>
          <dd><WrittenValue field={field} value={of[field.member]} names={names} /></dd>
        </div>
      ))}
    </dl>
  )
}
