import { useQuery } from '@tanstack/react-query'
import { Select } from 'antd'
import { useTranslation } from 'react-i18next'
import { foldedSearch } from '@/kernel/forms/foldedSearch'
import { FaultWords } from '../edit/FieldFrame'
import { setQuery, versionsQuery } from '../keys'
import type { Terms } from './pairs'

interface Props {
  side: 'left' | 'right'
  value: Terms['left']
  faults: readonly string[]
  onChange: (value: Terms['left']) => void
}


/** One end of a crosswalk: a published version, and an indicator of it. */
export function SideFields({ side, value, faults, onChange }: Props) {
  const { t } = useTranslation('sets')
  const versions = useQuery(versionsQuery)
  const sheet = useQuery({ ...setQuery(value.set ?? ''), enabled: value.set !== undefined })
  const wide = Math.min(560, innerWidth - 32)
  const status = faults.length > 0 ? ('error' as const) : undefined
  return (
    <fieldset className="edit-group">
      <legend>{t(`crosswalk.${side}`)}</legend>
      <div className="edit-field">
        <label htmlFor={`${side}-set`}>{t('crosswalk.set')}</label>
        <Select
          id={`${side}-set`}
          status={status}
          value={value.set}
          loading={versions.isPending}
          showSearch={foldedSearch}
          popupMatchSelectWidth={wide}
          options={versions.data?.items.filter((one) => one.state === 'published').map((one) => ({ value: one.id, label: t('version.named', { title: one.title, version: one.version }) }))}
          onChange={(set: string) => onChange({ set })}
        />
      </div>
      <div className="edit-field">
        <label htmlFor={`${side}-indicator`}>{t('member.indicator')}</label>
        <Select
          id={`${side}-indicator`}
          status={status}
          aria-describedby={status && `${side}-faults`}
          disabled={!sheet.data}
          value={value.indicator}
          showSearch={foldedSearch}
          popupMatchSelectWidth={wide}
          options={sheet.data?.nodes.filter((node) => node.kind !== null).map((node) => ({ value: node.code, label: `${node.code} ${node.name}` }))}
          onChange={(indicator: string) => onChange({ ...value, indicator })}
        />
        <FaultWords id={`${side}-faults`} messages={faults} />
      </div>
    </fieldset>
  )
}
