import { useTranslation } from 'react-i18next'
import type { PlaceChange } from '@/kernel/api'
import { StatusTag } from '@/kernel/parts'

/** Where units stand on the day before and on the day. */
export function PlaceChanges({ places }: { places: readonly PlaceChange[] }) {
  const { t } = useTranslation('units')
  const standing = (place: PlaceChange['before']) => (place ? (place.parentName ?? t('place.atTop')) : t('preview.notThere'))
  return (
    <div className="consequence-table">
      <h3>{t('preview.places')}</h3>
      <table className="plain-table">
        <thead><tr><th scope="col">{t('unit.name')}</th><th scope="col">{t('preview.before')}</th><th scope="col">{t('preview.after')}</th></tr></thead>
        <tbody>
          {places.map((place, at) => (
            <tr key={at}>
              <th scope="row">{place.name} <span className="note">{place.treeName}</span></th>
              <td>{standing(place.before)}</td>
              <td>{standing(place.after)} {place.isLeftBelow && <StatusTag tone="bad" word={t('preview.leftBelow')} />}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
