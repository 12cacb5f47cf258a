import { Timeline } from 'antd'
import { useTranslation } from 'react-i18next'
import type { UnitRecord } from '@/kernel/api'
import { shownDay } from '@/kernel/format'
import { HappeningWords } from './HappeningWords'
import { timelineOf } from './timeline'

const colours = { began: 'green', named: 'blue', typed: 'blue', placed: 'gray', 'took-over': 'blue', gave: 'blue', ended: 'red' } as const

/** What happened to a unit, when, and by which paper. */
export function UnitTimeline({ unit }: { unit: UnitRecord }) {
  const { t } = useTranslation('units')
  return (
    <Timeline
      className="unit-timeline"
      items={timelineOf(unit).map((happening, at) => ({
        key: at,
        color: colours[happening.kind],
        content: (
          <div className="happening">
            <time dateTime={happening.day} className="happening-day">{shownDay(happening.day)}</time>
            <div>
              <HappeningWords happening={happening} first={unit.names[0]!.officialName} />
              {happening.ground && <span className="note happening-ground">{t('ground.told', { ground: happening.ground })}</span>}
            </div>
          </div>
        ),
      }))}
    />
  )
}
