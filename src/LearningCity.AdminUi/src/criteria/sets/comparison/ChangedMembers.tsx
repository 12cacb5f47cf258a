import { useTranslation } from 'react-i18next'
import type { MemberChange } from '@/kernel/api'
import { changedPlace, changedValue } from './changedWords'

/** Member by member, what stood there and what stands there now. */
export function ChangedMembers({ members, isHead = false }: { members: readonly MemberChange[]; isHead?: boolean }) {
  const { t } = useTranslation(['sets', 'common'])
  return (
    <div className="written-frame" role="region" aria-label={t('comparison.members')} tabIndex={0}>
      <table className="written-table changed-members">
        <thead>
          <tr><th scope="col">{t('comparison.member')}</th><th scope="col">{t('comparison.before')}</th><th scope="col">{t('comparison.after')}</th></tr>
        </thead>
        <tbody>
          {members.map((one) => (
            <tr key={one.member}>
              <td>{changedPlace(t, one.member)}</td>
              <td className="changed-before">{one.before === null ? <span className="note">{t('comparison.nothing')}</span> : changedValue(t, one.member, one.before, isHead)}</td>
              <td className="changed-after">{one.after === null ? <span className="note">{t('comparison.nothing')}</span> : changedValue(t, one.member, one.after, isHead)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
