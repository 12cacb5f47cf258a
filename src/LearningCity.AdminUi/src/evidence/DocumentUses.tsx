import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { may, useMe } from '@/access/me'
import { addresses } from '@/app/addresses'
import type { DocumentSheet } from '@/kernel/api'
import { useUnitNames } from '@/units/parts/useUnitNames'
import { placesQuery } from './document'

/** What a document proves: the answers of reports, and what came of them. */
export function DocumentUses({ sheet, readsReports }: { sheet: DocumentSheet; readsReports: boolean }) {
  const { t } = useTranslation('evidence')
  const me = useMe()
  const nameOf = useUnitNames(sheet.uses.map((use) => use.unit))
  const places = useQuery({ ...placesQuery(sheet), enabled: readsReports && sheet.uses.length > 0 })
  return (
    <section className="document-part">
      <h2>{t('usedIn')}</h2>
      {sheet.uses.length === 0 && sheet.otherUses === 0 && <p className="note">{t('unused')}</p>}
      <ul className="document-uses">
        {sheet.uses.map((use) => {
          const place = places.data?.get(use.target)
          return (
            <li key={use.target}>
              {place ? <Link {...addresses.report(place.report, place.indicator)}>{use.label}</Link> : use.label}
              <span className="note"> {nameOf(use.unit)}, {use.year}</span>
              {place && may(me, 'see-scores') && <> · <Link {...addresses.score(place.round, place.indicator, use.unit)} aria-label={t('scoreOf', { label: use.label })}>{t('score')}</Link></>}
            </li>
          )
        })}
      </ul>
      {sheet.otherUses > 0 && <p className="note">{t('otherUses', { count: sheet.otherUses })}</p>}
    </section>
  )
}
