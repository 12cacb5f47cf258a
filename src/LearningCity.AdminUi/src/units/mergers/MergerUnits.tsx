import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { UnitInMerger } from '@/kernel/api'
import { addDays, shownDay } from '@/kernel/format'
import { StatusTag } from '@/kernel/parts'

/** Who was what in a merger: taken over, taking over, or below. */
export function MergerUnits({ units, on }: { units: readonly UnitInMerger[]; on: string }) {
  const { t } = useTranslation('units')
  return (
    <div className="consequence-table">
      <table className="plain-table">
        <thead><tr><th scope="col">{t('unit.name')}</th><th scope="col">{t('merger.part')}</th><th scope="col">{t('merger.fate')}</th></tr></thead>
        <tbody>
          {units.map((unit) => (
            <tr key={unit.unit}>
              <th scope="row"><Link to="/units/$unit" params={{ unit: unit.unit }}>{unit.name}</Link> <span className="note">{unit.code}</span></th>
              <td>{t(`merger.parts.${unit.part}`)}{unit.extent && ` (${t(`extent.${unit.extent}`)})`}</td>
              <td>
                {unit.ends && <StatusTag tone="closed" word={t('merger.endsOn', { day: shownDay(addDays(on, -1)) })} />}
                {unit.isFounded && <StatusTag tone="good" word={t('tree.begins', { day: shownDay(on) })} />}
                {!unit.ends && !unit.isFounded && <StatusTag tone="told" word={t('merger.goesOn')} />}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
