import { Checkbox } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Trend } from '@/kernel/api'
import { Panel } from '@/kernel/parts'

interface Props {
  trend: Trend
  isShown: boolean
  onShow: (isShown: boolean) => void
}

/** The units that the unit was made of, with the ground; each can be shown with its own results. */
export function Predecessors({ trend, isShown, onShow }: Props) {
  const { t } = useTranslation('scores')
  if (trend.predecessors.length === 0) return null
  return (
    <Panel title={t('trend.merged', { unit: trend.unitName })} extra={<Checkbox checked={isShown} onChange={(event) => onShow(event.target.checked)}>{t('trend.showFormer')}</Checkbox>}>
      <ul className="trend-merged">
        {trend.predecessors.map((one) => (
          <li key={`${one.unit} ${one.into}`}>
            <strong>{one.unitName}</strong>, {one.remark}
            {one.note && <span className="note"> ({one.note})</span>}
          </li>
        ))}
      </ul>
    </Panel>
  )
}
