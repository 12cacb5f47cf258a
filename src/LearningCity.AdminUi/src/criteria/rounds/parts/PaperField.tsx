import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Select } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { documentQuery } from '@/evidence/document'
import { documentKeys } from '@/evidence/keys'
import { api, read } from '@/kernel/api'
import { asWritten, shownDay } from '@/kernel/format'
import { useClearing } from '@/kernel/forms/useClearing'
import { useSettled } from '@/kernel/useSettled'

interface Props {
  value?: string
  onChange?: (document: string | undefined) => void
  id?: string
  'aria-label'?: string
}

/** Chooses a paper of the library by its number or its words. */
export function PaperField({ value, onChange, ...rest }: Props) {
  const { t } = useTranslation(['rounds', 'common'])
  const clearing = useClearing()
  const [typed, type] = useState('')
  const [isOpen, open] = useState(false)
  const search = useSettled(asWritten(typed))
  const filter = { search: search || undefined, state: 'active', size: 20 }
  const found = useQuery({
    queryKey: documentKeys.list(filter),
    queryFn: () => read(api.GET('/api/v1/documents', { params: { query: filter } })),
    enabled: isOpen,
    placeholderData: keepPreviousData,
  })
  const chosen = useQuery({ ...documentQuery(value ?? ''), enabled: value !== undefined }).data
  const named = (paper: { number: string | null; issuedOn: string | null; summary: string }) => [paper.number, paper.issuedOn && shownDay(paper.issuedOn), paper.summary].filter(Boolean).join(' – ')
  return (
    <Select
      {...rest}
      allowClear={clearing}
      className="paper-field"
      value={value}
      placeholder={t('paper.choose')}
      labelRender={(one) => one.label ?? (chosen ? named(chosen) : '')}
      showSearch={{ filterOption: false, onSearch: type }}
      onOpenChange={open}
      loading={found.isFetching}
      notFoundContent={found.isPending ? t('common:choice.searching') : t('paper.none')}
      options={found.data?.items.map((paper) => ({ value: paper.id, label: named(paper) }))}
      popupMatchSelectWidth={Math.min(480, innerWidth - 32)}
      onChange={(document?: string) => onChange?.(document)}
    />
  )
}
