import { Link } from '@tanstack/react-router'
import { Alert } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Refusal, RoundSheet } from '@/kernel/api'
import { CityName } from '../parts/CityName'
import type { CouncilSearch } from '../routes'

/** What still stands against the conclusion, each leading to its indicator. */
export function StillOwed({ round, refusal, search }: { round: RoundSheet; refusal: Refusal; search: CouncilSearch }) {
  const { t } = useTranslation('rounds')
  const owed = refusal.faults.map((fault) => {
    const [unit = '', indicator = ''] = fault.field.split('/')
    return { unit, indicator, message: fault.message }
  })
  return (
    <Alert
      type="error"
      showIcon
      role="alert"
      title={refusal.message}
      description={
        <ul className="plain owed">
          {owed.map(({ unit, indicator, message }) => (
            <li key={`${unit}/${indicator}`}>
              <Link to="/rounds/$round/council" params={{ round: round.id }} search={{ ...search, unit: unit === round.subject ? undefined : unit, at: indicator }}>
                {unit === round.subject ? round.subjectName : <CityName unit={unit} on={round.dates.cutOff} />}, {t('council.indicator', { indicator })}
              </Link>
              : {message}
            </li>
          ))}
        </ul>
      }
    />
  )
}
