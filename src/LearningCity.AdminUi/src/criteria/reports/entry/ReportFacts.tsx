import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { AccountName } from '@/access/AccountName'
import type { ReportForm, RoundSheet } from '@/kernel/api'
import { daysBetween, shownDay, shownInstant, today } from '@/kernel/format'

/** The four dates of the report, each by its name, and when it was sent and accepted; on a narrow screen behind the one that matters. */
export function ReportFacts({ form, round, isWide = true }: { form: ReportForm; round: RoundSheet | undefined; isWide?: boolean }) {
  const { t } = useTranslation(['reports', 'common'])
  const left = daysBetween(today(), form.lastGoodDay)
  const isExtended = form.extension?.until === form.lastGoodDay
  const last = t('common:date.lastGood', { day: shownDay(form.lastGoodDay) })
  const isOpen = form.state === 'draft' || form.state === 'ready'
  const facts = (
    <dl className="report-facts">
      {round && <Fact name={t('entry.period')}>{t('entry.fromTo', { from: shownDay(round.from), to: shownDay(round.to) })}</Fact>}
      <Fact name={t('entry.cutOff')}>{t('entry.asOf', { day: shownDay(form.cutOff) })}</Fact>
      <Fact name={t('entry.due')}>
        {form.wording}
        {!isExtended && ` (${last})`}
        {isOpen && !isExtended && <Left days={left} />}
      </Fact>
      {isExtended && (
        <Fact name={t('entry.extended')}>
          {last}
          {isOpen && <Left days={left} />}
          {form.extension && <p className="note">{form.extension.reason} (<AccountName account={form.extension.author} />, {shownInstant(form.extension.givenAt)})</p>}
        </Fact>
      )}
      <Fact name={t('entry.lock')}>{form.locksAt ? t('entry.locksAt', { instant: shownInstant(form.locksAt) }) : t('entry.noLock')}</Fact>
      {form.sentAt && !isOpen && <Fact name={t('sent')}>{shownInstant(form.sentAt)}</Fact>}
      {form.acceptedAt && <Fact name={t('entry.acceptedAt')}>{shownInstant(form.acceptedAt)}</Fact>}
    </dl>
  )
  if (isWide) return facts
  return (
    <details className="report-days">
      <summary>{last}{isOpen && <Left days={left} />}</summary>
      {facts}
    </details>
  )
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}

function Left({ days }: { days: number }) {
  const { t } = useTranslation()
  const words = days < 0 ? t('date.overdueDays', { count: -days }) : days === 0 ? t('date.today') : days === 1 ? t('date.tomorrow') : t('date.inDays', { count: days })
  return <strong className={days < 0 ? 'days-past' : undefined}> · {words}</strong>
}
