import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { may, useMe } from '@/access/me'
import { addresses } from '@/app/addresses'
import { shownDay, today } from '@/kernel/format'
import { PageFrame } from '@/kernel/parts/PageFrame'
import { homeOf } from './queries'
import { OfficeTasks } from './OfficeTasks'
import { OwnReports } from './OwnReports'
import { RoundsAtEnd } from './RoundsAtEnd'
import { RoundsToRead } from './RoundsToRead'
import './home.css'

/** What to do now: each part is there for whoever holds the function it needs, the most pressing first. */
export function HomePage() {
  const { t } = useTranslation('home')
  const me = useMe()
  const { checks, reports, decides, reads } = homeOf(me)
  return (
    <PageFrame
      title={t('title')}
      beside={<span>{t('greeting', { name: me.displayName, day: shownDay(today()) })}</span>}
      actions={decides && may(me, 'see-reminders') && <Link {...addresses.timeliness()}>{t('timeliness')}</Link>}
    >
      <div className="home">
        {reports && <OwnReports />}
        {decides && <RoundsAtEnd />}
        {checks && <OfficeTasks />}
        {reads && <RoundsToRead />}
      </div>
    </PageFrame>
  )
}
