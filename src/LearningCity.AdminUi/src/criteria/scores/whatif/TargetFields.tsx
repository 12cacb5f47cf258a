import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CriteriaNode } from '@/kernel/api'
import { NumberField } from '@/kernel/forms/NumberField'
import { shownIn, type Rules } from '../rule/rule'
import { setTargetWords, signWords } from '../rule/words'
import { changeableOf, keyOf, readTargets, writtenTarget, type Changeable } from './targets'

interface Props {
  nodes: readonly CriteriaNode[]
  rules: Rules
  /** As they stand in the address. */
  targets: readonly string[] | undefined
  onTry: (targets: string[]) => void
}

/** Other values for the targets of the round's own set; what is left empty stays as it is. */
export function TargetFields({ nodes, rules, targets, onTry }: Props) {
  const { t } = useTranslation(['scores', 'common'])
  const [values, setValues] = useState(() => readTargets(targets))
  const [faulty, setFaulty] = useState<ReadonlySet<string>>(new Set())
  const names = new Map(nodes.map((node) => [node.code, node.name]))
  const changeable = changeableOf(rules)
  const change = (key: string, plain: string | undefined) => setValues((before) => {
    const next = new Map(before)
    if (plain === undefined) next.delete(key)
    else next.set(key, plain)
    return next
  })
  const fault = (key: string, isFaulty: boolean) => setFaulty((before) => new Set(isFaulty ? [...before, key] : [...before].filter((one) => one !== key)))
  if (changeable.length === 0) return <p className="note">{t('whatIf.noTargets')}</p>
  return (
    <form
      className="try"
      onSubmit={(event) => {
        event.preventDefault()
        if (faulty.size === 0) onTry([...values].map(([key, plain]) => writtenTarget(key, plain)))
      }}
    >
      <ul className="try-list">
        {changeable.map((one) => {
          const key = keyOf(one)
          const sign = signWords(t, shownIn(rules.get(one.code), one.ofUnits ? 'below' : 'own'))
          return (
            <li key={key}>
              <label htmlFor={`target-${key}`}>
                <span className="cell-code">{one.code}</span> {names.get(one.code)}
                <span className="note try-now">{t('whatIf.now', { target: [partWords(one), setTargetWords(t, one.target, sign)].filter(Boolean).join(': ') })}</span>
              </label>
              <span className="try-field">
                <NumberField id={`target-${key}`} value={values.get(key)} onChange={(plain) => change(key, plain)} onFault={(wrong) => fault(key, wrong !== undefined)} suffix={sign.trim() || undefined} />
              </span>
            </li>
          )
        })}
      </ul>
      <div className="try-acts">
        <Button type="primary" htmlType="submit" disabled={values.size === 0 || faulty.size > 0}>{t('whatIf.try')}</Button>
        <Button disabled={values.size === 0} onClick={() => { setValues(new Map()); onTry([]) }}>{t('whatIf.reset')}</Button>
      </div>
    </form>
  )

  function partWords({ ofUnits, partName }: Changeable): string | undefined {
    return ofUnits ? t('whatIf.ofUnits') : partName
  }
}
