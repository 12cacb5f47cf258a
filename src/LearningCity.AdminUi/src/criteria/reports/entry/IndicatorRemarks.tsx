import { Alert } from 'antd'
import { useTranslation } from 'react-i18next'
import type { FormIndicator } from '@/kernel/api'
import { shownDay } from '@/kernel/format'
import { RefusalAlert } from '@/kernel/parts'
import type { EntrySaving } from '../autosave/saving'

/** What stands beside an answer: why the office gave it back, who supplies it, what it follows, why it was not saved. */
export function IndicatorRemarks({ indicator, saving }: { indicator: FormIndicator; saving?: EntrySaving }) {
  const { t } = useTranslation('reports')
  const { entry, supply } = indicator
  const supplied = supply?.value
  const said = supplied && { source: supplied.source, day: shownDay(supplied.asOf), label: supplied.referenceLabel }
  const differs = supplied?.differsSince ? t('remark.differs', said!) : undefined
  const released = supplied?.release ? t('remark.released', said!) : undefined
  return (
    <>
      {entry?.state === 'returned' && entry.returnReason && <Alert type="warning" showIcon title={t('remark.returned')} description={entry.returnReason} />}
      {supply && (
        <Alert
          type={differs ? 'warning' : 'info'}
          showIcon
          title={differs ?? released ?? (said ? t('remark.supplied', said) : t('remark.awaited'))}
          description={differs && released}
        />
      )}
      {entry?.tie && <p className="note">{t(entry.tie.state === 'broken' ? 'remark.tieBroken' : 'remark.tied', { round: entry.tie.roundTitle, indicator: entry.tie.indicator })}</p>}
      {saving?.state === 'refused' && <RefusalAlert error={saving.refusal} shownFields={saving.answer.kind === 'values' ? indicator.inputs.map((input) => input.key) : []} />}
    </>
  )
}
