import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import type { UnitImportCounts } from '@/kernel/api'
import { Figure } from '@/kernel/parts'

const lines = ['unitsAdded', 'unitsChanged', 'unitsUnchanged', 'types', 'trees', 'groups', 'successions'] as const

/** What a file adds and changes, in figures. */
export function ImportCounts({ counts, onAgain }: { counts: UnitImportCounts; onAgain?: () => void }) {
  const { t } = useTranslation('units')
  return (
    <div className="stack">
      <table className="plain-table import-counts">
        <tbody>{lines.map((line) => <tr key={line}><th scope="row">{t(`import.counts.${line}`)}</th><td className="cell-figure"><Figure value={counts[line]} /></td></tr>)}</tbody>
      </table>
      {onAgain && <div className="act-do"><Link to="/units" className="action-link">{t('import.toTree')}</Link><Button onClick={onAgain}>{t('import.next')}</Button></div>}
    </div>
  )
}
