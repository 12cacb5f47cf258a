import { Select } from 'antd'
import { useTranslation } from 'react-i18next'
import type { GrantLine, UnitInMerger } from '@/kernel/api'
import { useUnitNames } from '@/units/parts/useUnitNames'
import { GrantDays } from './grantCells'
import { useAccountNames } from './names'

/** What is decided about one grant. */
export interface Choice {
  gives: boolean
  endsOld: boolean
  /** Where; every successor while none is chosen. */
  units?: string[]
}

interface Props {
  grant: GrantLine
  successors: readonly UnitInMerger[]
  choice: Choice | undefined
  onChoose: (choice: Choice) => void
}

const ways = { move: { gives: true, endsOld: true }, both: { gives: true, endsOld: false }, stay: { gives: false, endsOld: false }, end: { gives: false, endsOld: true } } as const
type Way = keyof typeof ways
const wayOf = ({ gives, endsOld }: Choice): Way => (Object.keys(ways) as Way[]).find((way) => ways[way].gives === gives && ways[way].endsOld === endsOld) ?? 'stay'

/** One grant on a unit that was merged: whose it is, and what becomes of it. */
export function MergerGrant({ grant, successors, choice, onChoose }: Props) {
  const { t } = useTranslation('people')
  const who = useAccountNames()?.get(grant.account) ?? '…'
  const unit = useUnitNames([grant.unit])(grant.unit ?? '')
  const name = `${who}, ${t(`roles.${grant.role}`)}, ${unit}`
  return (
    <li>
      <span className="grant-cell">
        {who}
        <span className="note">{t(`roles.${grant.role}`)} · {unit} · <GrantDays grant={grant} /></span>
      </span>
      <Select<Way>
        className="filter filter-wide"
        aria-label={t('mergers.choiceOf', { name })}
        placeholder={t('mergers.undecided')}
        value={choice && wayOf(choice)}
        onChange={(way) => onChoose({ ...ways[way], units: choice?.units })}
        options={(Object.keys(ways) as Way[]).map((way) => ({ value: way, label: t(`mergers.way.${way}`) }))}
        popupMatchSelectWidth={Math.min(420, innerWidth - 32)}
      />
      {choice?.gives && successors.length > 1 && (
        <Select
          mode="multiple"
          className="filter filter-wide"
          aria-label={t('mergers.unitsOf', { name })}
          placeholder={t('mergers.everySuccessor')}
          value={choice.units}
          onChange={(units: string[]) => onChoose({ ...choice, units: units.length > 0 ? units : undefined })}
          options={successors.map((one) => ({ value: one.unit, label: one.name }))}
        />
      )}
    </li>
  )
}
