import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Fault, StructurePreview } from '@/kernel/api'
import { shownDay } from '@/kernel/format'
import { StatusTag } from '@/kernel/parts'
import { FaultList } from './FaultList'
import { FateTag } from './FateTag'
import { ImpactList } from './ImpactList'
import { PlaceChanges } from './PlaceChanges'

/** Everything a change of the structure would do, here and in every other module. Nothing is done yet. */
export function Consequences({ preview, mending }: { preview: StructurePreview; mending?: (fault: Fault) => ReactNode }) {
  const { t } = useTranslation('units')
  const names = new Map(preview.units.flatMap((unit) => (unit.unit ? [[unit.unit, unit.name] as const] : [])))
  return (
    <section className="consequences" aria-label={t('preview.title')}>
      {preview.faults.length > 0 && <FaultList faults={preview.faults} mending={mending} />}
      <div>
        <h3>{t('preview.units', { day: shownDay(preview.on) })}</h3>
        <ul className="consequence-list">
          {preview.units.map((unit) => (
            <li key={unit.unit ?? unit.code + unit.fate}>
              <FateTag fate={unit.fate} /> <strong>{unit.name}</strong> <span className="note">{unit.code}{unit.lastDay && ` · ${t('preview.lastDay', { day: shownDay(unit.lastDay) })}`}</span>
            </li>
          ))}
        </ul>
      </div>
      {preview.places.length > 0 && <PlaceChanges places={preview.places} />}
      {preview.groups.length > 0 && (
        <div>
          <h3>{t('preview.groups')}</h3>
          <ul className="consequence-list">
            {preview.groups.map((group) => (
              <li key={group.group}>
                <strong>{group.name}</strong>{' '}
                {group.joining.length > 0 && <span>{t('preview.joining', { codes: group.joining.join(', ') })} </span>}
                {group.predecessors.length > 0 && <span className="note">{t('preview.members', { codes: group.predecessors.join(', ') })} </span>}
                {group.joining.length === 0 && group.predecessors.length > 0 && <StatusTag tone="doubtful" word={t('preview.noSuccessorInGroup')} />}
              </li>
            ))}
          </ul>
        </div>
      )}
      <ImpactList impacts={preview.impacts} names={names} />
    </section>
  )
}
