import { Select } from 'antd'
import { useTranslation } from 'react-i18next'
import { today } from '@/kernel/format'
import { useClearing } from '@/kernel/forms/useClearing'
import { UnitChoice } from '@/units/parts/UnitChoice'
import { documentStates, type DocumentsSearch } from './routes'
import { TextFilter } from './TextFilter'

/** What narrows the library; everything together. */
export function DocumentFilters({ search, onFilter }: { search: DocumentsSearch; onFilter: (part: Partial<DocumentsSearch>) => void }) {
  const { t } = useTranslation('evidence')
  const clearing = useClearing()
  return (
    <>
      <UnitChoice on={today()} className="filter filter-wide" aria-label={t('unit')} placeholder={t('filter.allUnits')} value={search.unit} onChange={(unit) => onFilter({ unit })} />
      <Select allowClear={clearing} className="filter" aria-label={t('stateLabel')} placeholder={t('filter.allStates')} value={search.state} onChange={(state?: (typeof documentStates)[number]) => onFilter({ state })} options={documentStates.map((state) => ({ value: state, label: t(`state.${state}`) }))} />
      <TextFilter label={t('issuer')} value={search.issuer} onFilter={(issuer) => onFilter({ issuer })} />
      <TextFilter label={t('kind')} value={search.kind} onFilter={(kind) => onFilter({ kind })} />
      <TextFilter isWhole label={t('filter.year')} value={search.year?.toString()} onFilter={(year) => onFilter({ year: Number(year) || undefined })} />
    </>
  )
}
