import { useTranslation } from 'react-i18next'
import type { Section } from '../file/fields'
import { isMap, type JsonMap } from '../file/json'
import { WrittenLines } from './WrittenLines'
import { isSaid, type Names } from './WrittenValue'

/** Everything that is said of a node or of the head of a set; parts that say nothing are left out. */
export function Sections({ sections, of, names }: { sections: readonly Section[]; of: JsonMap; names: Names }) {
  const { t } = useTranslation('sets')
  return (
    <div className="stack">
      {sections.map((section) => {
        const held = section.of === 'indicator' ? of.indicator : of
        const fields = section.fields.filter((field) => isMap(held) && isSaid(held[field.member]))
        if (!isMap(held) || fields.length === 0) return null
        const [only] = fields
        // A group that is a part of its own needs no second title.
        const isOne = fields.length === 1 && only?.as === 'group' && isMap(held[only.member])
        return (
          <section key={section.title}>
            <h3>{t(`section.${section.title}`)}</h3>
            {isOne ? <WrittenLines fields={only.fields} of={held[only.member] as JsonMap} names={names} /> : <WrittenLines fields={fields} of={held} names={names} />}
          </section>
        )
      })}
    </div>
  )
}
