import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Alert } from 'antd'
import { useTranslation } from 'react-i18next'
import { shownDay } from '@/kernel/format'
import { openMergersQuery } from './mergers'

/** What mergers left to decide about grants; nothing where nothing waits. */
export function OpenMergers() {
  const { t } = useTranslation('people')
  const mergers = useQuery(openMergersQuery).data ?? []
  if (mergers.length === 0) return null
  return (
    <Alert
      type="warning"
      showIcon
      title={t('mergers.open')}
      description={
        <ul className="faults">
          {mergers.map((one) => (
            <li key={one.id}>
              <Link to="/grants/mergers/$merger" params={{ merger: one.id }}>{t('mergers.line', { day: shownDay(one.on), names: one.names, count: one.count })}</Link>
            </li>
          ))}
        </ul>
      }
    />
  )
}
