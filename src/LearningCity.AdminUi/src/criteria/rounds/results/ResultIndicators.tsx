import { Table } from 'antd'
import { useTranslation } from 'react-i18next'
import type { FrozenIndicator, FrozenResultSheet } from '@/kernel/api'
import { figure } from '@/kernel/format'
import { ScoreTag } from '@/kernel/parts'
import { useReachableScrolling } from '@/kernel/parts/useReachableScrolling'
import { StatusCounts } from '../parts/StatusCounts'

/** Per indicator of the city what was computed, and what the council says. */
export function ResultIndicators({ sheet }: { sheet: FrozenResultSheet }) {
  const { t } = useTranslation('rounds')
  const host = useReachableScrolling<HTMLElement>()
  const differs = (one: FrozenIndicator) => one.status !== one.selfStatus || one.mark !== one.selfMark
  return (
    <section className="stack" ref={host}>
      <h3>{t('result.indicators')}</h3>
      <p className="note"><StatusCounts statuses={sheet.indicators.map((one) => one.status)} /></p>
      <Table
        size="small"
        aria-label={t('result.indicators')}
        rowKey={(one) => one.code}
        dataSource={sheet.indicators}
        pagination={false}
        scroll={{ x: 'max-content' }}
        columns={[
          { key: 'code', title: t('code'), fixed: 'start', width: 72, render: (_, one) => <span className="cell-code">{one.code}</span> },
          { key: 'name', title: t('indicator'), className: 'cell-long', render: (_, one) => <>{one.name}{one.reason && <p className="note">{t('council.because', { reason: one.reason })}</p>}</> },
          { key: 'shown', title: t('result.shown'), align: 'right', render: (_, one) => one.shown ?? '–' },
          { key: 'self', title: t('council.self'), render: (_, one) => <><ScoreTag status={one.selfStatus} /> {one.selfMark !== null && figure(one.selfMark)}</> },
          { key: 'council', title: t('council.said'), render: (_, one) => <><ScoreTag status={one.status} /> {one.mark !== null && figure(one.mark)} {differs(one) && <strong>{t('council.differs')}</strong>}</> },
        ]}
      />
    </section>
  )
}
