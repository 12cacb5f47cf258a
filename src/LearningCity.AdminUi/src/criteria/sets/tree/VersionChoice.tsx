import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { Select } from 'antd'
import { useTranslation } from 'react-i18next'
import type { CriteriaSetSheet } from '@/kernel/api'
import { versionsQuery } from '../keys'

/** The versions of the same set. */
export function VersionChoice({ sheet }: { sheet: CriteriaSetSheet }) {
  const { t } = useTranslation('sets')
  const navigate = useNavigate()
  const versions = useQuery(versionsQuery).data?.items.filter((one) => one.code === sheet.code) ?? []
  if (versions.length < 2) return <span>{t('version.one', { version: sheet.version })}</span>
  return (
    <Select
      size="small"
      className="set-version"
      aria-label={t('version.choose')}
      value={sheet.id}
      options={versions.map((one) => ({ value: one.id, label: t('version.state', { version: one.version, state: t(`state.${one.state}`) }) }))}
      onChange={(set) => void navigate({ to: '/criteria-sets/$set', params: { set } })}
    />
  )
}
