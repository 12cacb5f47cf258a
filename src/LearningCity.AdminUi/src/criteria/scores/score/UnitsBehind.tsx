import DownOutlined from '@ant-design/icons/DownOutlined'
import RightOutlined from '@ant-design/icons/RightOutlined'
import { Pagination } from 'antd'
import { useTranslation } from 'react-i18next'
import type { OpenedScore, ScoreSource } from '@/kernel/api'
import { figure } from '@/kernel/format'
import { ScoreTag } from '@/kernel/parts'
import type { ScoreSearch } from '../routes'
import { shownIn, type Rule } from '../rule/rule'
import { signWords } from '../rule/words'
import { Calculation } from './Calculation'
import { Papers } from './Papers'

export const behindPage = 50

interface Props {
  opened: OpenedScore
  indicator: string
  rule: Rule | undefined
  search: ScoreSearch
  onSearch: (change: ScoreSearch) => void
}

/** Whose answers made a sum, a page at a time; each opens to its own calculation and papers. */
export function UnitsBehind({ opened, indicator, rule, search, onSearch }: Props) {
  const { t } = useTranslation(['scores', 'common'])
  const total = opened.explanation.units?.total ?? opened.units.length
  return (
    <section>
      <h3>{t('behind.title', { count: total })}</h3>
      {opened.units.length === 0 && <p className="note">{t('behind.none')}</p>}
      <ul className="behind">
        {opened.units.map((source) => {
          const isOpen = search.of === source.unit
          const Fold = isOpen ? DownOutlined : RightOutlined
          return (
            <li key={source.unit}>
              <button type="button" className="behind-unit" aria-expanded={isOpen} onClick={() => onSearch({ ...search, of: isOpen ? undefined : source.unit, paper: undefined })}>
                <Fold aria-hidden />
                <span className="behind-name">{source.unitName}</span>
                <span className="figure">{shownOf(source)}</span>
                <ScoreTag status={source.explanation.status} />
              </button>
              {isOpen && (
                <div className="behind-open stack">
                  <p className="note">{t(`common:reason.${source.explanation.reason}`)}</p>
                  <Calculation explanation={source.explanation} rule={rule} scope="own" />
                  <Papers source={source} indicator={indicator} isNamed={false} paper={search.paper} onPaper={(paper) => onSearch({ ...search, paper })} />
                </div>
              )}
            </li>
          )
        })}
      </ul>
      {total > behindPage && (
        <Pagination size="small" current={search.behind ?? 1} pageSize={behindPage} total={total} showSizeChanger={false} showTotal={(all, [from, to]) => t('common:list.range', { from, to, all })} onChange={(page) => onSearch({ behind: page === 1 ? undefined : page })} />
      )}
    </section>
  )

  function shownOf({ explanation }: ScoreSource): string {
    const measure = explanation.measures[Math.max(explanation.lowestPart, 0)]
    return measure?.word ?? (measure?.shown?.plain ? figure(measure.shown.plain) + signWords(t, shownIn(rule, 'own')) : '')
  }
}
