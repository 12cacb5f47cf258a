import { Link } from '@tanstack/react-router'
import { Alert } from 'antd'
import { useTranslation } from 'react-i18next'
import type { CouncilSheet, Refusal, RoundSheet } from '@/kernel/api'
import { UnitName } from '@/units/parts/UnitName'
import type { CouncilSearch } from '../routes'

interface Props {
  round: RoundSheet
  /** What was said since is owed no more. */
  sheet: CouncilSheet
  refusal: Refusal
  search: CouncilSearch
}

/** What still stands against the conclusion, each leading to its indicator. */
export function StillOwed({ round, sheet, refusal, search }: Props) {
  const { t } = useTranslation('rounds')
  const settled = new Set(sheet.lines.filter((line) => line.council && !line.council.isOutdated).map((line) => `${sheet.unit}/${line.indicator}`))
  const owed = refusal.faults.filter((fault) => !settled.has(fault.field)).map((fault) => {
    const [unit = '', indicator = ''] = fault.field.split('/')
    return { unit, indicator, message: fault.message }
  })
  if (owed.length === 0) return null
  return (
    <Alert
      type="error"
      showIcon
      role="alert"
      title={t('council.owed', { count: owed.length })}
      description={
        <ul className="plain owed">
          {owed.map(({ unit, indicator, message }) => (
            <li key={`${unit}/${indicator}`}>
              <Link to="/rounds/$round/council" params={{ round: round.id }} search={{ ...search, unit: unit === round.subject ? undefined : unit, at: indicator }}>
                {unit === round.subject ? round.subjectName : <UnitName unit={unit} on={round.dates.cutOff} />}, {t('council.indicator', { indicator })}
              </Link>
              : {message}
            </li>
          ))}
        </ul>
      }
    />
  )
}
