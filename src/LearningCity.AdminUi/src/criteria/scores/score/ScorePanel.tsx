import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { roundQuery } from '@/criteria/rounds/keys'
import { DetailDrawer } from '@/kernel/parts'
import { rulesQuery, scoreQuery, type Subject } from '../keys'
import type { ScoreSearch } from '../routes'
import '../scores.css'
import { Calculation } from './Calculation'
import { Papers } from './Papers'
import { ScoreHead } from './ScoreHead'
import { behindPage, UnitsBehind } from './UnitsBehind'

interface Props extends Subject {
  round: string
  indicator: string
  /** What is open in it, from the address. */
  search: ScoreSearch
  onSearch: (change: ScoreSearch) => void
  onClose: () => void
}

/** How a number came about: the figure, the formula with its exact comparison, the units behind it, and their papers. */
export function ScorePanel({ round, indicator, unit, scope, search, onSearch, onClose }: Props) {
  const { t } = useTranslation('scores')
  const score = useQuery({ ...scoreQuery(round, indicator, { unit, scope }, search.behind ?? 1, behindPage), placeholderData: keepPreviousData })
  const sheet = useQuery(roundQuery(round))
  const rules = useQuery({ ...rulesQuery(sheet.data?.set ?? ''), enabled: sheet.data !== undefined })
  const rule = rules.data?.get(indicator)
  const opened = score.data
  // A sum says of how many units it is; one answer is the unit's own.
  const readAs = opened?.explanation.units ? 'below' : 'own'
  const [only] = opened?.units ?? []
  return (
    <DetailDrawer
      title={opened ? t('score.title', { code: indicator, unit: opened.unitName }) : t('score.indicator', { code: indicator })}
      onClose={onClose}
      isLoading={score.isPending || rules.isPending}
      error={score.error}
      onRetry={() => void score.refetch()}
      width={760}
    >
      {opened && (
        <div className="stack score">
          <ScoreHead explanation={opened.explanation} rule={rule} scope={readAs} />
          <Calculation explanation={opened.explanation} rule={rule} scope={readAs} />
          {readAs === 'own' && only ? (
            <Papers source={only} indicator={indicator} isNamed={only.unit !== opened.unit} paper={search.paper} onPaper={(paper) => onSearch({ ...search, paper })} />
          ) : (
            <UnitsBehind opened={opened} indicator={indicator} rule={rule} search={search} onSearch={onSearch} />
          )}
        </div>
      )}
    </DetailDrawer>
  )
}
