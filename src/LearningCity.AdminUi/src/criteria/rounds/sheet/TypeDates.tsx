import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { structureQuery } from '@/criteria/scores/parts/units'
import type { DatesOfType } from '@/kernel/api'
import { shownDay, today } from '@/kernel/format'

/** Unit types that have dates of their own. */
export function TypeDates({ dates }: { dates: readonly DatesOfType[] }) {
  const { t } = useTranslation('rounds')
  const types = useQuery(structureQuery(today())).data?.types
  return (
    <ul className="plain">
      {dates.map((one) => (
        <li key={one.unitType}>
          {t('dates.ofType', {
            type: types?.find((type) => type.value === one.unitType)?.label ?? one.unitType,
            cutOff: shownDay(one.dates.cutOff), wording: t(`dates.wording.${one.dates.dueForm}`, { day: shownDay(one.dates.due) }), day: shownDay(one.lastGoodDay),
          })}
        </li>
      ))}
    </ul>
  )
}
