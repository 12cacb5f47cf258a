import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { may, useMe } from './me'

interface Props {
  /** What the audit calls it, such as `UnitReport`. */
  kind: string
  object: string
  /** Of accounts and grants: read by those alone who read the security log. */
  isOfAccess?: boolean
}

/** Leads from a thing to who changed it, when and why; for whoever may read that. */
export function HistoryLink({ kind, object, isOfAccess }: Props) {
  const { t } = useTranslation()
  const me = useMe()
  return may(me, isOfAccess ? 'read-security-log' : 'read-audit') ? <Link to="/audit" search={{ kind, object }}>{t('history')}</Link> : null
}
