import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState, useSyncExternalStore } from 'react'
import { useMe } from '@/access/me'
import { api, read, type ReportForm } from '@/kernel/api'
import { Autosave } from '../autosave/Autosave'
import { keptDrafts } from '../autosave/drafts'
import { reportKeys, reportQuery } from '../keys'
import { isOnBehalf } from './onBehalf'

/** A report that is being filled: what is typed, how it is being saved, and whether the person may type at all. */
export function useReportEntry(form: ReportForm) {
  const me = useMe()
  const queries = useQueryClient()
  const [reason, giveReason] = useState('')
  const onBehalf = isOnBehalf(me, form.unit)
  const isOffered = form.actions.includes('SaveEntries')
  const canSave = isOffered && (!onBehalf || reason !== '')
  const given = useRef<string>(undefined)
  useEffect(() => {
    given.current = onBehalf ? reason : undefined
  }, [onBehalf, reason])
  const [autosave] = useState(
    () =>
      new Autosave(
        form,
        {
          save: async (wanted, key) => {
            const saved = await read(
              api.POST('/api/v1/reports/{report}/entries', {
                params: { path: { report: form.id }, header: { 'Idempotency-Key': key } },
                body: { entries: [wanted], reason: given.current },
              }),
            )
            return saved.entries[0]!
          },
          read: () => queries.fetchQuery({ ...reportQuery(form.id), staleTime: 0 }),
          drafts: keptDrafts(localStorage, me.account, form.id),
          onRest: () => void queries.invalidateQueries({ queryKey: reportKeys.form(form.id) }),
        },
        canSave,
      ),
  )
  useEffect(() => autosave.takeIn(form, canSave), [autosave, form, canSave])
  useEffect(() => {
    const leave = () => document.visibilityState === 'hidden' && autosave.hurry()
    const online = () => autosave.hurry()
    const warn = (event: BeforeUnloadEvent) => {
      const { isUnkept, unsaved } = autosave.overall()
      if (isUnkept && unsaved > 0) event.preventDefault()
    }
    autosave.hurry()
    addEventListener('online', online)
    addEventListener('beforeunload', warn)
    document.addEventListener('visibilitychange', leave)
    return () => {
      removeEventListener('online', online)
      removeEventListener('beforeunload', warn)
      document.removeEventListener('visibilitychange', leave)
      autosave.hurry()
      autosave.end()
    }
  }, [autosave])
  return { autosave, canSave, onBehalf: isOffered && onBehalf ? { reason, giveReason } : undefined, reason: onBehalf ? reason : undefined }
}

/** One answer as it is typed and saved. */
export const useEntry = (autosave: Autosave, indicator: string) => useSyncExternalStore(autosave.subscribe, () => autosave.entry(indicator))

/** How the whole report is saved. */
export const useOverall = (autosave: Autosave) => useSyncExternalStore(autosave.subscribe, autosave.overall)
