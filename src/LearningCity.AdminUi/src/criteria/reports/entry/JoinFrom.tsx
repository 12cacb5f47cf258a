import { useQuery } from '@tanstack/react-query'
import { Select } from 'antd'
import { useTranslation } from 'react-i18next'
import { api, read } from '@/kernel/api'
import { reportKeys } from '../keys'

interface Props {
  unit: string
  /** The report itself. */
  but: string
  onChoose: (report: string) => void
}

/** Several rounds hold an answer: from which. */
export function JoinFrom({ unit, but, onChoose }: Props) {
  const { t } = useTranslation('reports')
  const filter = { below: unit, size: 200 }
  const reports = useQuery({ queryKey: reportKeys.list(filter), queryFn: () => read(api.GET('/api/v1/reports', { params: { query: filter } })) })
  return (
    <Select
      autoFocus
      defaultOpen
      className="filter filter-wide"
      aria-label={t('join.from')}
      placeholder={t('join.from')}
      loading={reports.isFetching}
      onChange={onChoose}
      options={reports.data?.items.filter((one) => one.unit === unit && one.id !== but).map((one) => ({ value: one.id, label: one.roundTitle }))}
    />
  )
}
