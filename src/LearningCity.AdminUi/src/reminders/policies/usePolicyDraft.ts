import { useQueryClient } from '@tanstack/react-query'
import { App, Form } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, read, seen, useAct, type PolicyDescription, type PolicySheet } from '@/kernel/api'
import { policiesQuery, policyKeys } from '../keys'
import { draftOf, wanted, type PolicyDraft } from './draft'

/** A policy while it is being changed: over which revision it is typed, and what somebody else made of it meanwhile. */
export function usePolicyDraft(sheet: PolicySheet) {
  const { t } = useTranslation('common')
  const queries = useQueryClient()
  const { message } = App.useApp()
  const [form] = Form.useForm<PolicyDraft>()
  const [base, setBase] = useState(sheet)
  const [theirs, setTheirs] = useState<PolicySheet>()
  const [isChanged, change] = useState(false)
  const readAgain = async () => (await queries.fetchQuery({ ...policiesQuery, staleTime: 0 })).find((one) => one.kind === sheet.kind)
  const take = (newest: PolicySheet | undefined) => {
    if (newest) {
      setBase(newest)
      form.setFieldsValue(draftOf(newest))
    }

    setTheirs(undefined)
    change(false)
  }
  const save = useAct({
    act: ({ policy, revision }: { policy: PolicyDescription; revision: number }) =>
      read(api.PUT('/api/v1/reminder-policies/{kind}', { params: { path: { kind: sheet.kind }, header: { 'If-Match': seen(revision) } }, body: policy })),
    touches: () => [policyKeys.everyPreview],
    onDone: async () => {
      take(await readAgain())
      void message.success(t('saved'))
    },
    onRefused: (refusal) => {
      if (refusal.kind === 'stale') void readAgain().then(setTheirs)
    },
  })
  const send = (revision: number) => save.mutate({ policy: wanted(form.getFieldsValue(true) as PolicyDraft), revision })
  return {
    form,
    base,
    theirs,
    isChanged,
    change: () => change(true),
    save: () => send(base.revision),
    saveOver: () => theirs && send(theirs.revision),
    takeTheirs: () => take(theirs),
    isPending: save.isPending,
    /** A stale revision is told by `theirs`. */
    error: theirs && save.error?.kind === 'stale' ? null : save.error,
  }
}

export type PolicyWork = ReturnType<typeof usePolicyDraft>
