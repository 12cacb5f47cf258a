import { useQuery } from '@tanstack/react-query'
import { Form, Input, Radio, Select } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { setKeys } from '@/criteria/sets/keys'
import { api, read, type CriteriaSetLine } from '@/kernel/api'
import { DayField } from '@/kernel/forms/DayField'

const published = { state: 'published', size: 200 } as const

/** The sets a round can be planned on. */
export const useSetsToPlan = () =>
  useQuery({ queryKey: setKeys.list(published), queryFn: () => read(api.GET('/api/v1/criteria-sets', { params: { query: published } })) })

interface Props {
  sets: readonly Pick<CriteriaSetLine, 'id' | 'title' | 'version'>[] | undefined
  /** Stands between the kind and the period. */
  children: ReactNode
}

/** What a round is: its set, its name, its kind, its period. */
export function WhatFields({ sets, children }: Props) {
  const { t } = useTranslation('rounds')
  const dayRule = [{ required: true, message: t('dates.dayMissing') }]
  return (
    <>
      <Form.Item name="set" label={t('set')} rules={[{ required: true, message: t('plan.setMissing') }]}>
        <Select loading={!sets} options={sets?.map((set) => ({ value: set.id, label: t('setVersion', { title: set.title, version: set.version }) }))} />
      </Form.Item>
      <Form.Item name="title" label={t('plan.name')} rules={[{ required: true, whitespace: true, message: t('plan.nameMissing') }]}>
        <Input maxLength={200} placeholder={t('plan.nameExample')} />
      </Form.Item>
      <Form.Item name="kind" label={t('plan.kind')}>
        <Radio.Group className="plan-kinds" options={[{ value: 'assessment', label: t('plan.assessment') }, { value: 'baseline', label: t('plan.baseline') }]} />
      </Form.Item>
      {children}
      <div className="plan-days">
        <Form.Item name="from" label={t('plan.from')} rules={dayRule}><DayField /></Form.Item>
        <Form.Item name="to" label={t('plan.to')} rules={dayRule}><DayField /></Form.Item>
      </div>
    </>
  )
}
