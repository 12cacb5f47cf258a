import { useQuery } from '@tanstack/react-query'
import { Select } from 'antd'
import { useTranslation } from 'react-i18next'
import { setKeys } from '@/criteria/sets/keys'
import { api, read } from '@/kernel/api'
import { foldedSearch } from '@/kernel/forms/foldedSearch'
import { useClearing } from '@/kernel/forms/useClearing'
import { EmptyState } from '@/kernel/parts'

const every = { size: 200 } as const

/** Another set or version to judge by; drafts too, for who may see them. @param own The set of the round. */
export function SetChoice({ own, value, onChoose }: { own: string; value: string | undefined; onChoose: (set: string | undefined) => void }) {
  const { t } = useTranslation('scores')
  const clearing = useClearing()
  const sets = useQuery({ queryKey: setKeys.list(every), queryFn: () => read(api.GET('/api/v1/criteria-sets', { params: { query: every } })) })
  const others = sets.data?.items.filter((set) => set.id !== own) ?? []
  if (sets.data && others.length === 0) return <EmptyState sentence={t('whatIf.noSets')} />
  return (
    <Select
      allowClear={clearing}
      className="try-set"
      aria-label={t('whatIf.set')}
      placeholder={t('whatIf.chooseSet')}
      value={value}
      loading={sets.isPending}
      showSearch={foldedSearch}
      options={others.map((set) => ({ value: set.id, label: t(`whatIf.version.${set.state}`, { title: set.title, version: set.version }) }))}
      popupMatchSelectWidth={Math.min(480, innerWidth - 32)}
      onChange={(set?: string) => onChoose(set)}
    />
  )
}
