import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CouncilLine, CouncilSheet, RoundSheet } from '@/kernel/api'
import { ShortcutBar } from '@/kernel/parts'
import { useShortcutChoice, useShortcuts } from '@/kernel/useShortcuts'
import { RoundRefusal } from '../parts/RoundRefusal'
import type { CouncilSearch } from '../routes'
import { Conclusion } from './Conclusion'
import { CouncilRow } from './CouncilRow'
import { MeetingFields } from './MeetingFields'
import { useRecording, type Verdict } from './useRecording'

interface Props {
  round: RoundSheet
  sheet: CouncilSheet
  search: CouncilSearch
  onChange: (part: Partial<CouncilSearch>, isLooking?: boolean) => void
}

/** One subject, indicator by indicator; the whole room works by keyboard. */
export function CouncilRoom({ round, sheet, search, onChange }: Props) {
  const { t } = useTranslation('rounds')
  const [isOn, choose] = useShortcutChoice()
  const [edited, edit] = useState<string>()
  const mayRecord = round.actions.includes('RecordCouncilResults')
  const recording = useRecording(round.id, search)
  const codes = sheet.lines.map((line) => line.indicator)
  const at = Math.max(codes.indexOf(search.at ?? ''), 0)
  const here = sheet.lines[at]
  const look = (indicator: string | undefined) => indicator && onChange({ at: indicator }, true)
  const turn = (by: 1 | -1) => {
    edit(undefined)
    look(codes[at + by])
  }
  const onward = () => {
    edit(undefined)
    const next = [...sheet.lines.slice(at + 1), ...sheet.lines.slice(0, at)].find((line) => !line.council || line.council.isOutdated)
    look(next?.indicator)
  }
  const record = (line: CouncilLine, verdict: Verdict) => recording.mutate({ indicator: line.indicator, seen: line.council?.revision ?? 0, ...verdict }, { onSuccess: onward })
  /** The council has to say itself what waits for a report that was never accepted. */
  const agree = (line: CouncilLine) => (line.selfStatus === 'waiting' ? edit(line.indicator) : record(line, { status: line.selfStatus, mark: line.selfMark }))
  useShortcuts(
    {
      j: () => turn(1),
      k: () => turn(-1),
      ...(mayRecord && here && search.met && !recording.isPending ? { a: () => agree(here), e: () => edit(here.indicator) } : {}),
    },
    isOn,
  )
  const failing = recording.variables?.indicator
  const keys: [string, string][] = [['J', t('keys.next')], ['K', t('keys.previous')]]
  if (mayRecord) keys.push(['A', t('keys.agree')], ['E', t('keys.edit')], ['Ctrl Enter', t('keys.record')], ['Esc', t('keys.cancel')])
  return (
    <>
      <MeetingFields search={search} onChange={onChange} isShown={mayRecord} />
      <Conclusion round={round} sheet={sheet} search={search} />
      {recording.error && !codes.includes(failing ?? '') && <RoundRefusal error={recording.error} />}
      <ol className="council-lines" aria-label={t('council.lines', { unit: sheet.unitName })}>
        {sheet.lines.map((line) => (
          <CouncilRow
            key={line.indicator}
            round={round}
            line={line}
            unit={search.unit}
            isHere={line === here}
            isEdited={edited === line.indicator}
            mayRecord={mayRecord}
            hasMeeting={search.met !== undefined}
            isPending={recording.isPending && failing === line.indicator}
            error={failing === line.indicator ? recording.error : undefined}
            onLook={() => look(line.indicator)}
            onEdit={(isEdited) => { recording.reset(); look(line.indicator); edit(isEdited ? line.indicator : undefined) }}
            onAgree={() => agree(line)}
            onRecord={(verdict) => record(line, verdict)}
          />
        ))}
      </ol>
      <ShortcutBar isOn={isOn} onChoose={choose} keys={keys} />
    </>
  )
}
