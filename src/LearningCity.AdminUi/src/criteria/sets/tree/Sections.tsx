import { useTranslation } from 'react-i18next'
import type { Section } from '../file/fields'
import { isMap, type JsonMap } from '../file/json'
import { WrittenLines } from './WrittenLines'
import { isSaid, WrittenValue, type Names } from './WrittenValue'

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
        // What is a part of its own needs no second title.
        const inner = fields.length === 1 && only ? held[only.member] : undefined
        return (
          <section key={section.title}>
            <h3>{t(`section.${section.title}`)}</h3>
            {only?.as === 'group' && isMap(inner) ? (
              <WrittenLines fields={only.fields} of={inner} names={names} />
            ) : only?.as === 'items' && inner ? (
              <WrittenValue field={only} value={inner} names={names} />
            ) : (
              <WrittenLines fields={fields} of={held} names={names} />
            )}
          </section>
        )
      })}
    </div>
  )
}
