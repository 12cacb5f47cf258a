import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { RoundPlan } from '@/kernel/api'
import { shownDay } from '@/kernel/format'
import { AccountName } from '../parts/AccountName'

const first = 5

/** Units that were given a later due day, with the reason and whoever gave it. */
export function Extensions({ plan }: { plan: RoundPlan }) {
  const { t } = useTranslation('rounds')
  const [areAll, showAll] = useState(false)
  const extended = plan.participants.flatMap((unit) => (unit.extension ? [{ ...unit, extension: unit.extension }] : []))
  if (extended.length === 0) return <>{t('extension.none')}</>
  return (
    <ul className="plain">
      {(areAll ? extended : extended.slice(0, first)).map(({ unit, unitName, extension }) => (
        <li key={unit}>
          {t('extension.of', { unit: unitName, day: shownDay(extension.until) })}
          <span className="note"> – {extension.reason} (<AccountName account={extension.author} />)</span>
        </li>
      ))}
      {!areAll && extended.length > first && <li><Button type="link" size="small" className="in-text" onClick={() => showAll(true)}>{t('extension.all', { count: extended.length })}</Button></li>}
    </ul>
  )
}
