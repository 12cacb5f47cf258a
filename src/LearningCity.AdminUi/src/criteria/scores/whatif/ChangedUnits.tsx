import { Link } from '@tanstack/react-router'
import { Pagination } from 'antd'
import { useTranslation } from 'react-i18next'
import { addresses } from '@/app/addresses'
import type { RuleComparison } from '@/kernel/api'
import { ScoreTag } from '@/kernel/parts'

interface Props {
  comparison: RuleComparison
  onPage: (page: number) => void
}

/** The units whose status would change, a page at a time. */
export function ChangedUnits({ comparison: { round, units }, onPage }: Props) {
  const { t } = useTranslation(['scores', 'common'])
  if (units.total === 0) return <p className="note">{t('whatIf.noUnits')}</p>
  return (
    <>
      <ul className="behind">
        {units.items.map((unit) => (
          <li key={unit.unit} className="try-unit">
            <Link {...addresses.scoreboard(round, unit.unit)} className="row-link">{unit.unitName}</Link>
            <ul>
              {unit.indicators.map((one) => (
                <li key={`${one.standingCode} ${one.otherCode}`}>
                  <span className="cell-code">{one.standingCode === one.otherCode ? one.otherCode : `${one.standingCode} → ${one.otherCode}`}</span>
                  <ScoreTag status={one.standing} /> <span aria-label={t('whatIf.becomes')} role="img">→</span> <ScoreTag status={one.other} />
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
      {units.total > units.size && <Pagination size="small" current={units.number} pageSize={units.size} total={units.total} showSizeChanger={false} showTotal={(all, [from, to]) => t('common:list.range', { from, to, all })} onChange={onPage} />}
    </>
  )
}
