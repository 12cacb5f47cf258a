import { Button, Select } from 'antd'
import { useTranslation } from 'react-i18next'
import { DayField } from '@/kernel/forms/DayField'
import type { LedgerSearch } from '../routes'
import { useKinds } from '../words'

/** Of what kind, planned between which days; a subject that a link asked for can be left out again. */
export function LedgerFilters({ search, onChange }: { search: LedgerSearch; onChange: (part: Partial<LedgerSearch>) => void }) {
  const { t } = useTranslation('reminders')
  const { kinds, titleOf } = useKinds()
  return (
    <>
      <Select
        allowClear
        className="filter filter-wide"
        aria-label={t('what')}
        placeholder={t('everyKind')}
        value={search.kind}
        onChange={(kind?: string) => onChange({ kind })}
        options={kinds.map(({ kind }) => ({ value: kind, label: titleOf(kind) }))}
      />
      <DayField aria-label={t('from')} value={search.from} onChange={(from) => onChange({ from })} until={search.until} />
      <span aria-hidden>–</span>
      <DayField aria-label={t('until')} value={search.until} onChange={(until) => onChange({ until })} from={search.from} />
      {search.subject && <Button onClick={() => onChange({ subject: undefined })}>{t('ledger.everySubject')}</Button>}
    </>
  )
}
