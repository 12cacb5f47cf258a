import { Link } from '@tanstack/react-router'
import { Descriptions } from 'antd'
import { useTranslation } from 'react-i18next'
import type { DocumentSheet } from '@/kernel/api'
import { fileSize, shownDay } from '@/kernel/format'
import { useUnitNames } from '@/units/parts/useUnitNames'
import { DocumentStateTag } from './DocumentStateTag'

/** What is written about a document, and its file. */
export function DocumentFacts({ sheet }: { sheet: DocumentSheet }) {
  const { t } = useTranslation('evidence')
  const nameOf = useUnitNames([sheet.unit])
  return (
    <Descriptions
      column={1}
      size="small"
      className="document-facts"
      items={[
        { key: 'state', label: t('stateLabel'), children: <DocumentStateTag state={sheet.state} /> },
        { key: 'number', label: t('number'), children: sheet.number ?? '–' },
        { key: 'issued', label: t('issuedOn'), children: sheet.issuedOn ? shownDay(sheet.issuedOn) : '–' },
        { key: 'issuer', label: t('issuer'), children: sheet.issuer ?? '–' },
        { key: 'kind', label: t('kind'), children: sheet.kind ?? '–' },
        { key: 'unit', label: t('unit'), children: <Link to="/units/$unit" params={{ unit: sheet.unit }}>{nameOf(sheet.unit)}</Link> },
        { key: 'file', label: t('file'), children: `${sheet.fileName} (${fileSize(sheet.size)})` },
        { key: 'hash', label: t('hash'), children: <code className="token">{sheet.sha256}</code> },
      ]}
    />
  )
}
