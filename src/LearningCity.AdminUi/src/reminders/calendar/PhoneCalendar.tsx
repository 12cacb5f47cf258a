import { useQuery } from '@tanstack/react-query'
import { Alert, Button, Drawer, Skeleton } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, read, useAct } from '@/kernel/api'
import { shownInstant } from '@/kernel/format'
import { RefusalAlert, ShownOnce } from '@/kernel/parts'
import { feedKey } from '../keys'

type Question = 'replace' | 'revoke'

/** Lịch trên điện thoại: an address from which the calendar of a phone takes one's own deadlines; shown once, ended at will. */
export function PhoneCalendar({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation(['reminders', 'common'])
  const [question, ask] = useState<Question>()
  const feed = useQuery({ queryKey: feedKey, queryFn: () => read(api.GET('/api/v1/me/calendar-feed')) })
  const done = { touches: () => [feedKey], onDone: () => ask(undefined) }
  const issue = useAct({ act: () => read(api.POST('/api/v1/me/calendar-feed')), ...done })
  const revoke = useAct({ act: () => read(api.POST('/api/v1/me/calendar-feed/revoke')), ...done })
  const act = question === 'revoke' ? revoke : issue
  const state = feed.data
  return (
    <Drawer open title={t('phone.title')} size={520} onClose={onClose} mask={{ closable: !issue.data }}>
      <div className="stack">
        <p>{t('phone.what')}</p>
        <RefusalAlert error={feed.error ?? act.error} onRetry={feed.error ? () => void feed.refetch() : undefined} />
        {!state ? !feed.error && <Skeleton active title={false} paragraph={{ rows: 3 }} /> : issue.data && state.isIssued ? (
          <>
            <Alert type="warning" showIcon title={t('phone.once')} />
            <ShownOnce text={new URL(issue.data.path, location.origin).href} copy={t('phone.copy')} />
            <h3>{t('phone.how')}</h3>
            <ul className="phone-how">
              {(['iphone', 'google', 'outlook'] as const).map((where) => <li key={where}>{t(`phone.${where}`)}</li>)}
            </ul>
            <p className="note">{t('phone.delay')}</p>
            <div><Button onClick={onClose}>{t('common:close')}</Button></div>
          </>
        ) : state.isIssued ? (
          <>
            <dl className="phone-facts">
              <div><dt>{t('phone.since')}</dt><dd>{state.issuedAt && shownInstant(state.issuedAt)}</dd></div>
              <div><dt>{t('phone.read')}</dt><dd>{state.lastReadAt ? shownInstant(state.lastReadAt) : t('phone.neverRead')}</dd></div>
            </dl>
            {question ? (
              <Alert
                type="warning"
                showIcon
                title={t(`phone.${question}Question`)}
                description={
                  <>
                    <p>{t(`phone.${question}Consequence`)}</p>
                    <div className="links remind-do">
                      <Button type="primary" danger loading={act.isPending} onClick={() => act.mutate()}>{t(`phone.${question}`)}</Button>
                      <Button autoFocus disabled={act.isPending} onClick={() => ask(undefined)}>{t('common:cancel')}</Button>
                    </div>
                  </>
                }
              />
            ) : (
              <div className="links">
                <Button onClick={() => ask('replace')}>{t('phone.replace')}</Button>
                <Button danger onClick={() => ask('revoke')}>{t('phone.revoke')}</Button>
              </div>
            )}
          </>
        ) : (
          <>
            {revoke.isSuccess && <Alert type="success" showIcon role="status" title={t('phone.revoked')} />}
            <div><Button type="primary" loading={issue.isPending} onClick={() => issue.mutate()}>{t('phone.issue')}</Button></div>
          </>
        )}
      </div>
    </Drawer>
  )
}
