import { Button, Select } from 'antd'
import { useTranslation } from 'react-i18next'
import { DayField } from '@/kernel/forms/DayField'
import { foldedSearch } from '@/kernel/forms/foldedSearch'
import { useClearing } from '@/kernel/forms/useClearing'
import type { AuditSearch } from '../routes'
import { actions } from './actions'
import { kinds } from './kinds'

/** From which day to which, what was done; an object or a person that a link asked for can be left out again. */
export function AuditFilters({ search, onChange }: { search: AuditSearch; onChange: (part: Partial<AuditSearch>) => void }) {
  const { t } = useTranslation('administration')
  const clearing = useClearing()
  return (
    <>
      <DayField aria-label={t('audit.from')} value={search.from} onChange={(from) => onChange({ from })} until={search.until} />
      <span aria-hidden>–</span>
      <DayField aria-label={t('audit.until')} value={search.until} onChange={(until) => onChange({ until })} from={search.from} />
      <Select
        allowClear={clearing}
        showSearch={foldedSearch}
        className="filter filter-wide"
        aria-label={t('audit.action')}
        placeholder={t('audit.allActions')}
        value={search.action}
        onChange={(action?: string) => onChange({ action })}
        options={actions.map((action) => ({ value: action, label: t(`actions.${action}`) }))}
      />
      <Select
        allowClear={clearing}
        showSearch={foldedSearch}
        className="filter"
        aria-label={t('audit.kind')}
        placeholder={t('audit.allKinds')}
        value={search.kind}
        onChange={(kind?: string) => onChange({ kind, object: undefined })}
        options={kinds.map((kind) => ({ value: kind, label: t(`kinds.${kind}`) }))}
      />
      {search.object && <Button onClick={() => onChange({ object: undefined, kind: undefined })}>{t('audit.everyObject')}</Button>}
      {search.account && <Button onClick={() => onChange({ account: undefined })}>{t('audit.everyone')}</Button>}
    </>
  )
}
