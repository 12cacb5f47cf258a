import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { figure } from '@/kernel/format'
import type { Asked } from '../calendar/month'
import { useKindOf } from '../words'

/** What is still owed by anybody, to be chosen what to remind of. */
export function ChooseMissing({ subjects, onChoose }: { subjects: readonly Asked[]; onChoose: (one: Asked) => void }) {
  const { t } = useTranslation('reminders')
  const kindOf = useKindOf()
  return (
    <>
      <p className="remind-lead">{t('remind.choose')}</p>
      <ul className="plain">
        {subjects.map((one) => (
          <li key={one.key}>
            <Button block className="remind-choice" onClick={() => onChoose(one)}>
              <span className="two-lines">
                <span>{kindOf(one.line)}: {one.line.title}</span>
                <span className="note">{t('remind.missing', { count: one.counts.open, number: figure(one.counts.open) })}</span>
              </span>
            </Button>
          </li>
        ))}
      </ul>
    </>
  )
}
