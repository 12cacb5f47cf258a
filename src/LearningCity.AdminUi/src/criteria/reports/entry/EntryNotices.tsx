import { Alert, Button } from 'antd'
import { useTranslation } from 'react-i18next'
import type { ReportForm } from '@/kernel/api'
import { shownDay } from '@/kernel/format'
import type { Autosave } from '../autosave/Autosave'
import { useOverall } from './useReportEntry'

interface Props {
  form: ReportForm
  autosave: Autosave
  onShow: (indicator: string) => void
}

/** What somebody has to know before he goes on: late, locked, returned, restored, or that the device keeps nothing. */
export function EntryNotices({ form, autosave, onShow }: Props) {
  const { t } = useTranslation(['reports', 'common'])
  const { restored, isUnkept, unsaved } = useOverall(autosave)
  const isUnsent = form.state === 'draft' || form.state === 'ready'
  const returned = isUnsent ? form.indicators.filter((indicator) => indicator.entry?.state === 'returned') : []
  return (
    <>
      {isUnsent && form.timeliness === 'late' && <Alert type="warning" showIcon title={t('notice.late', { day: shownDay(form.lastGoodDay) })} />}
      {isUnsent && form.timeliness === 'locked' && <Alert type="warning" showIcon title={t('notice.locked')} />}
      {form.isSignedByItsMaker && <Alert type="info" showIcon title={t('notice.signedByItsMaker')} />}
      {returned.length > 0 && (
        <Alert
          type="warning"
          showIcon
          title={t('notice.returned', { count: returned.length })}
          description={returned.map((indicator) => (
            <Button key={indicator.code} type="link" size="small" onClick={() => onShow(indicator.code)}>{indicator.code}</Button>
          ))}
        />
      )}
      {restored > 0 && <Alert type="info" showIcon role="status" title={t('notice.restored', { count: restored })} closable={{ onClose: () => autosave.acknowledge(), 'aria-label': t('common:close') }} />}
      {isUnkept && unsaved > 0 && <Alert type="warning" showIcon role="alert" title={t('notice.unkept')} />}
    </>
  )
}
