import { useTranslation } from 'react-i18next'
import type { GrantLine } from '@/kernel/api'
import { shownDay, shownInstant } from '@/kernel/format'

type Names = Map<string, string> | undefined

/** From when to when. */
export function GrantDays({ grant }: { grant: GrantLine }) {
  const { t } = useTranslation('people')
  return <>{shownDay(grant.validFrom)} – {grant.validTo ? shownDay(grant.validTo) : t('grants.open')}</>
}

/** When, by whom and why it was given. */
export function GrantOrigin({ grant, names }: { grant: GrantLine; names: Names }) {
  return <Deed at={grant.givenAt} by={grant.givenBy} why={grant.reason} names={names} />
}

/** When, by whom and why it was taken back. */
export function GrantEnd({ grant, names }: { grant: GrantLine; names: Names }) {
  return grant.endedAt ? <Deed at={grant.endedAt} by={grant.endedBy} why={grant.endReason} names={names} /> : <>–</>
}

function Deed({ at, by, why, names }: { at: string; by: string | null; why: string | null; names: Names }) {
  return (
    <span className="grant-cell">
      {[shownInstant(at), by ? names?.get(by) : undefined].filter(Boolean).join(' · ')}
      <span className="note">{why}</span>
    </span>
  )
}
