import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Alert, Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { may, useMe } from '@/access/me'
import { addresses } from '@/app/addresses'
import type { RemindedMissing } from '@/kernel/api'
import { figure } from '@/kernel/format'
import { missingUnitsQuery } from '../keys'

interface Props {
  result: RemindedMissing
  kind: string | undefined
  subject: string | undefined
  onClose: () => void
}

/** How many were reminded, and which units have nobody to be reminded. */
export function RemindResult({ result: { recipients, units, withoutRecipient }, kind, subject, onClose }: Props) {
  const { t } = useTranslation(['reminders', 'common'])
  const me = useMe()
  const missing = useQuery({ ...missingUnitsQuery({ kind, subject }), enabled: withoutRecipient.length > 0 })
  const names = new Map(missing.data?.map((line) => [line.unit, line.unitName]))
  return (
    <div className="stack" role="status">
      <Alert type={recipients > 0 ? 'success' : 'warning'} showIcon title={recipients > 0 ? t('remind.done', { people: figure(recipients), units: figure(units) }) : t('remind.doneNobody')} />
      {withoutRecipient.length > 0 && (
        <Alert
          type="warning"
          showIcon
          title={t('remind.without', { count: withoutRecipient.length, number: figure(withoutRecipient.length) })}
          description={
            <>
              <p>{t('remind.withoutHint')}</p>
              <ul className="remind-without">
                {withoutRecipient.map((unit) => <li key={unit}><Link {...addresses.unit(unit)}>{names.get(unit) ?? '…'}</Link></li>)}
              </ul>
            </>
          }
        />
      )}
      <div className="links">
        <Button type="primary" autoFocus onClick={onClose}>{t('common:close')}</Button>
        {may(me, 'see-reminders') && <Link {...addresses.reminders({ kind, subject })}>{t('remind.ledger')}</Link>}
      </div>
    </div>
  )
}
