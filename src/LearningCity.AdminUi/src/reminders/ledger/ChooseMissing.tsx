import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import type { DeadlineDay } from '@/kernel/api'
import { figure } from '@/kernel/format'
import { keyOf } from '../calendar/month'
import { useKindOf } from '../words'

/** What is still owed by anybody, to be chosen what to remind of. */
export function ChooseMissing({ subjects, onChoose }: { subjects: readonly DeadlineDay[]; onChoose: (one: DeadlineDay) => void }) {
  const { t } = useTranslation('reminders')
  const kindOf = useKindOf()
  return (
    <>
      <p className="remind-lead">{t('remind.choose')}</p>
      <ul className="plain">
        {subjects.map((one) => (
          <li key={keyOf(one)}>
            <Button block className="remind-choice" onClick={() => onChoose(one)}>
              <span className="two-lines">
                <span>{kindOf(one)}: {one.title}</span>
                <span className="note">{t('remind.missing', { count: one.open, number: figure(one.open) })}</span>
              </span>
            </Button>
          </li>
        ))}
      </ul>
    </>
  )
}
