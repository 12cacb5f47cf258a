import LeftOutlined from '@ant-design/icons/LeftOutlined'
import RightOutlined from '@ant-design/icons/RightOutlined'
import { Button, Select } from 'antd'
import { useTranslation } from 'react-i18next'
import type { ReportLine } from '@/kernel/api'
import { foldedSearch } from '@/kernel/forms/foldedSearch'

interface Props {
  reports: readonly ReportLine[]
  total: number
  /** Place of the one shown, from 0; -1 when it is not among them. */
  at: number
  onOpen: (report: string) => void
  onTurn: (by: 1 | -1) => void
}

/** Where the reviewer is in the queue, and the way to the next. */
export function QueueTurn({ reports, total, at, onOpen, onTurn }: Props) {
  const { t } = useTranslation(['reports', 'common'])
  return (
    <>
      <span className="queue-place figure">{at < 0 ? t('review.waiting', { count: total }) : t('review.place', { at: at + 1, all: total })}</span>
      <Select
        className="queue-choice"
        aria-label={t('review.choose')}
        value={reports[at]?.id}
        placeholder={t('review.choose')}
        onChange={onOpen}
        popupMatchSelectWidth={480}
        showSearch={foldedSearch}
        options={reports.map((one) => ({ value: one.id, label: `${one.unitName} – ${t(`common:status.report.${one.state}`)}` }))}
      />
      <Button icon={<LeftOutlined />} disabled={at <= 0} aria-label={t('review.previousReport')} title={t('review.previousReport')} onClick={() => onTurn(-1)} />
      <Button icon={<RightOutlined />} disabled={at + 1 >= reports.length} aria-label={t('review.nextReport')} title={t('review.nextReport')} onClick={() => onTurn(1)} />
    </>
  )
}
