import { useQueryClient } from '@tanstack/react-query'
import { App, Form } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, read, seen, useAct, type ReachDescription, type ReachSheet } from '@/kernel/api'
import { clearFaults, showFaults } from '@/kernel/forms/faults'
import { draftOf, reachQuery, wanted, type ReachDraft } from './reach'

/** How one is reminded, while it is being changed: over which revision, and what the office made of it meanwhile. */
export function useReachDraft(sheet: ReachSheet) {
  const { t } = useTranslation('common')
  const queries = useQueryClient()
  const { message } = App.useApp()
  const [form] = Form.useForm<ReachDraft>()
  const [base, setBase] = useState(sheet)
  const [theirs, setTheirs] = useState<ReachSheet>()
  const [isChanged, change] = useState(false)
  const [shown, setShown] = useState<string[]>([])
  const readAgain = () => queries.fetchQuery({ ...reachQuery, staleTime: 0 })
  const take = (newest: ReachSheet) => {
    setBase(newest)
    form.setFieldsValue(draftOf(newest))
    setTheirs(undefined)
    change(false)
  }
  const save = useAct({
    act: ({ reach, revision }: { reach: ReachDescription; revision: number }) => read(api.PUT('/api/v1/reach', { params: { header: { 'If-Match': seen(revision) } }, body: reach })),
    onDone: async () => {
      take(await readAgain())
      void message.success(t('saved'))
    },
    onRefused: (refusal) => {
      if (refusal.kind === 'stale') void readAgain().then(setTheirs)
      else setShown(showFaults(form, refusal))
    },
  })
  const send = (revision: number) => save.mutate({ reach: wanted(form.getFieldsValue(true) as ReachDraft), revision })
  return {
    form,
    base,
    theirs,
    isChanged,
    shown,
    change: () => {
      clearFaults(form)
      change(true)
    },
    save: () => send(base.revision),
    saveOver: () => theirs && send(theirs.revision),
    takeTheirs: () => theirs && take(theirs),
    isPending: save.isPending,
    /** A stale revision is told by `theirs`. */
    error: theirs && save.error?.kind === 'stale' ? null : save.error,
  }
}

export type ReachWork = ReturnType<typeof useReachDraft>
