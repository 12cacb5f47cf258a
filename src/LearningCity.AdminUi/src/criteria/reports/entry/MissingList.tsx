import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Missing } from './missing'

/** What is missing, one line an indicator; a click goes there. */
export function MissingList({ missing, onShow }: { missing: readonly Missing[]; onShow: (indicator: string) => void }) {
  const { t } = useTranslation('reports')
  return (
    <ul className="missing">
      {missing.map(({ indicator, fields, papers, objections, isReturned }) => (
        <li key={indicator.code}>
          <Button type="link" className="missing-one" onClick={() => onShow(indicator.code)}>
            <span className="code">{indicator.code}</span>
            <span>
              {[
                ...(isReturned ? [t('missing.returned')] : []),
                ...fields,
                ...(papers > 0 ? [t('missing.papers', { count: papers })] : []),
                ...(objections > 0 ? [t('missing.objections', { count: objections })] : []),
              ].join('; ')}
            </span>
          </Button>
        </li>
      ))}
    </ul>
  )
}
