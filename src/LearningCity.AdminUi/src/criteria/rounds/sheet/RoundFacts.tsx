import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Descriptions } from 'antd'
import { useTranslation } from 'react-i18next'
import { AccountName } from '@/access/AccountName'
import { may, useMe } from '@/access/me'
import { addresses } from '@/app/addresses'
import { setQuery } from '@/criteria/sets/keys'
import type { RoundSheet } from '@/kernel/api'
import { shownDay, shownInstant } from '@/kernel/format'
import { DueDay, Figure, Panel } from '@/kernel/parts'
import { planQuery, roundQuery } from '../keys'
import { Extensions } from './Extensions'
import { TypeDates } from './TypeDates'

/** What the round is, and its four dates by their names. */
export function RoundFacts({ round }: { round: RoundSheet }) {
  const { t } = useTranslation('rounds')
  const me = useMe()
  const set = useQuery(setQuery(round.set)).data
  const plan = useQuery({ ...planQuery(round.id), enabled: may(me, 'run-round') }).data
  const previous = useQuery({ ...roundQuery(round.previous ?? ''), enabled: round.previous !== null }).data
  const isRunning = round.state === 'draft' || round.state === 'open'
  return (
    <div className="stack">
      <Panel title={t('dates.title')}>
        <Descriptions
          column={1}
          size="small"
          items={[
            { key: 'cutOff', label: t('cutOff'), children: t('dates.asOf', { day: shownDay(round.dates.cutOff) }) },
            {
              key: 'due', label: t('due'),
              children: <div>{t(`dates.wording.${round.dates.dueForm}`, { day: shownDay(round.dates.due) })} – {isRunning ? <DueDay day={round.lastGoodDay} /> : t('dates.lastGood', { day: shownDay(round.lastGoodDay) })}</div>,
            },
            ...(plan && plan.typeDates.length > 0 ? [{ key: 'types', label: t('dates.ofTypes'), children: <TypeDates dates={plan.typeDates} /> }] : []),
            ...(plan ? [{ key: 'extended', label: t('extended'), children: <Extensions plan={plan} /> }] : []),
            { key: 'lock', label: t('lock'), children: round.locksAt ? t('dates.locksAt', { instant: shownInstant(round.locksAt) }) : t('dates.noLock') },
          ]}
        />
      </Panel>
      <Panel title={t('facts')}>
        <Descriptions
          column={1}
          size="small"
          items={[
            { key: 'city', label: t('city'), children: <Link {...addresses.unit(round.subject)}>{round.subjectName}</Link> },
            { key: 'period', label: t('period'), children: t('fromTo', { from: shownDay(round.from), to: shownDay(round.to) }) },
            { key: 'set', label: t('set'), children: set ? <Link {...addresses.set(round.set)}>{t('setVersion', { title: set.title, version: set.version })}</Link> : '' },
            { key: 'units', label: t('unitsAsked'), children: <Figure value={round.units} /> },
            { key: 'assignments', label: t('assignments'), children: <Figure value={round.assignments} /> },
            ...(round.previous ? [{ key: 'previous', label: t('previous'), children: <Link {...addresses.round(round.previous)}>{previous?.title ?? ''}</Link> }] : []),
            ...(round.openedAt ? [{ key: 'opened', label: t('openedAt'), children: shownInstant(round.openedAt) }] : []),
            ...(round.discarding ? [{ key: 'discarded', label: t('discarded'), children: <div>{shownInstant(round.discarding.at)}: {round.discarding.reason} <span className="note">(<AccountName account={round.discarding.by} />)</span></div> }] : []),
            ...(round.corrects !== null ? [{ key: 'corrects', label: t('correction'), children: t('correcting', { number: round.corrects }) }] : []),
          ]}
        />
      </Panel>
    </div>
  )
}
