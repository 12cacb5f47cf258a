import { Form } from 'antd'
import { useTranslation } from 'react-i18next'
import type { PolicySheet, ReminderLanguage, ReminderPhase } from '@/kernel/api'
import { addDays, shownDay, today } from '@/kernel/format'
import { filled, type DraftText } from './draft'

/** How far the last good day of the example lies from today, and how many working days that is. */
const days: Record<ReminderPhase, number> = { before: 3, 'on-the-day': 0, after: -1 }
const lockAfter = 21

/** How a message will read, while its words are being typed. */
export function TextExample({ sheet, phase, language }: { sheet: PolicySheet; phase: ReminderPhase; language: ReminderLanguage }) {
  const { t } = useTranslation('reminders')
  const text = Form.useWatch<DraftText | undefined>(['texts', phase, language])
  const lastGoodDay = addDays(today(), days[phase])
  const values = {
    kind: language === 'en' ? sheet.englishTitle : sheet.title,
    title: t('example.title'),
    unit: t('example.unit'),
    lastGoodDay: shownDay(lastGoodDay),
    days: String(Math.abs(days[phase])),
    locksAt: `00:00 ${t('example.day')} ${shownDay(addDays(lastGoodDay, lockAfter))}`,
    link: '/reports/…',
  }
  return (
    <figure className="policy-example">
      <figcaption className="note">{t('policy.example')}</figcaption>
      <p className="policy-example-subject" lang={language}>{filled(text?.subject ?? '', values)}</p>
      <p lang={language}>{filled(text?.body ?? '', values)}</p>
    </figure>
  )
}
