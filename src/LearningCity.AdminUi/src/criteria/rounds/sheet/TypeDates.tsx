import { useTranslation } from 'react-i18next'
import type { DatesOfType } from '@/kernel/api'
import { shownDay } from '@/kernel/format'
import { useTypeNames } from '@/units/parts/useStructure'

/** Unit types that have dates of their own. */
export function TypeDates({ dates }: { dates: readonly DatesOfType[] }) {
  const { t } = useTranslation('rounds')
  const nameOf = useTypeNames()
  return (
    <ul className="plain">
      {dates.map((one) => (
        <li key={one.unitType}>
          {t('dates.ofType', {
            type: nameOf(one.unitType),
            cutOff: shownDay(one.dates.cutOff), wording: t(`dates.wording.${one.dates.dueForm}`, { day: shownDay(one.dates.due) }), day: shownDay(one.lastGoodDay),
          })}
        </li>
      ))}
    </ul>
  )
}
