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
  return (
    <>
      {entry?.state === 'returned' && entry.returnReason && <Alert type="warning" showIcon title={t('remark.returned')} description={entry.returnReason} />}
      {supply && (
        <Alert
          type="info"
          showIcon
          title={supplied ? t(supplied.release ? 'remark.released' : 'remark.supplied', { source: supplied.source, day: shownDay(supplied.asOf) }) : t('remark.awaited')}
          description={supplied?.differsSince ? t('remark.differs', { label: supplied.referenceLabel }) : undefined}
        />
      )}
      {entry?.tie && <p className="note">{t(entry.tie.state === 'broken' ? 'remark.tieBroken' : 'remark.tied', { round: entry.tie.roundTitle, indicator: entry.tie.indicator })}</p>}
      {saving?.state === 'refused' && <RefusalAlert error={saving.refusal} shownFields={saving.answer.kind === 'values' ? indicator.inputs.map((input) => input.key) : []} />}
    </>
  )
}
