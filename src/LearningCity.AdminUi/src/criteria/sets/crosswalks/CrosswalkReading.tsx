import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { CrosswalkInput, CrosswalkSheet } from '@/kernel/api'
import { dayOf, shownDay } from '@/kernel/format'
import { useSides } from './sides'

/** What a crosswalk says: its two ends, and the inputs and words that meet. */
export function CrosswalkReading({ sheet }: { sheet: CrosswalkSheet }) {
  const { t } = useTranslation('sets')
  const sideOf = useSides([sheet.left, sheet.right])
  const [left, right] = [sideOf(sheet.left), sideOf(sheet.right)]
  const label = (side: 'left' | 'right', key: string) => (side === 'left' ? left : right).node?.inputs.find((input) => input.key === key)?.label ?? key
  const words = (input: CrosswalkInput) => input.leftChoices.map((word, at) => `${word} = ${input.rightChoices[at] ?? '–'}`)
  return (
    <div className="stack">
      <dl className="written">
        {([['left', sheet.left, left], ['right', sheet.right, right]] as const).map(([side, end, said]) => (
          <div key={side}>
            <dt>{t(`crosswalk.${side}`)}</dt>
            <dd>
              <Link to="/criteria-sets/$set" params={{ set: end.set }} search={{ node: end.indicator }}>{said.code} {said.name}</Link>
              <div className="note">{said.set && t('version.named', { title: said.set, version: said.version })}</div>
            </dd>
          </div>
        ))}
        <div><dt>{t('list.drafted')}</dt><dd>{shownDay(dayOf(sheet.draftedAt))}</dd></div>
        {sheet.publishedAt && <div><dt>{t('list.published')}</dt><dd>{shownDay(dayOf(sheet.publishedAt))}</dd></div>}
        {sheet.retiredAt && <div><dt>{t('crosswalk.retired')}</dt><dd>{[shownDay(dayOf(sheet.retiredAt)), sheet.retirementReason].filter(Boolean).join(' · ')}</dd></div>}
      </dl>
      <table className="written-table">
        <caption className="unseen">{t('crosswalk.pairs')}</caption>
        <thead><tr><th scope="col">{t('crosswalk.ofLeft')}</th><th scope="col">{t('crosswalk.ofRight')}</th></tr></thead>
        <tbody>
          {sheet.inputs.map((input) => (
            <tr key={input.left}>
              <td>{label('left', input.left)}{words(input).map((pair) => <div key={pair} className="note">{pair}</div>)}</td>
              <td>{label('right', input.right)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
