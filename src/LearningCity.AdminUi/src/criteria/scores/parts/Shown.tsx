import { useTranslation } from 'react-i18next'
import type { ScoreScope } from '@/kernel/api'
import { shownIn, type Rule } from '../rule/rule'
import { signWords, written } from '../rule/words'

interface Props {
  /** As the API writes it: "69,70", or the word of a level. */
  shown: string | null | undefined
  rule: Rule | undefined
  scope: ScoreScope
}

/** The figure held against the target, with what it is in. */
export function Shown({ shown, rule, scope }: Props) {
  const { t } = useTranslation(['scores', 'common'])
  return shown ? <span className="figure">{written(shown)}<span className="figure-unit">{signWords(t, shownIn(rule, scope))}</span></span> : null
}
