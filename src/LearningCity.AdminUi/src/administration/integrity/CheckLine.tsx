import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { CheckStanding } from '@/kernel/api'
import { figure, shownInstant } from '@/kernel/format'
import { StatusTag } from '@/kernel/parts'
import { CheckTitle } from './CheckTitle'
import { isModuleName, standingOf, tones } from './checks'

/** One check in the list: what would be wrong, and whether it is. */
export function CheckLine({ check, search }: { check: CheckStanding; search: { show?: 'all' } }) {
  const { t } = useTranslation('integrity')
  const standing = standingOf(check)
  return (
    <li className="integrity-check">
      <Link to="/integrity/$check" params={{ check: check.name }} search={search}><CheckTitle name={check.name} /></Link>
      <span className="integrity-standing">
        <StatusTag tone={tones[standing]} word={t(`standing.${standing}`, { number: figure(check.found ?? 0) })} />
        <span className="note">
          {isModuleName(check.module) ? t(`modules.${check.module}`) : check.module}
          {check.since && `, ${t('since', { when: shownInstant(check.since) })}`}
        </span>
      </span>
    </li>
  )
}
