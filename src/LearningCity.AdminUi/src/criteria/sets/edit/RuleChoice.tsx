import { Select } from 'antd'
import { useTranslation } from 'react-i18next'
import { isMap, textOf, type JsonMap } from '../file/json'
import { valueWord } from '../file/words'
import { fieldId } from './editing'

const begun: Record<'points' | 'levels', JsonMap> = {
  points: { kind: 'points', bands: [{ name: '' }], below: '' },
  levels: { kind: 'levels', levels: [{ code: 'muc-1', name: '' }], below: '' },
}

/** How the whole is judged; where the source publishes no rule there is none. */
export function RuleChoice({ value, onChange }: { value: JsonMap; onChange: (value: JsonMap) => void }) {
  const { t } = useTranslation('sets')
  const kind = isMap(value.rule) ? (textOf(value.rule.kind) ?? '') : ''
  const id = fieldId(['rule', 'kind'])
  return (
    <div className="edit-field edit-wide">
      <label htmlFor={id}>{t('edit.ruleKind')}</label>
      <Select
        id={id}
        value={kind}
        options={[{ value: '', label: t('rule.none') }, ...(['points', 'levels'] as const).map((one) => ({ value: one as string, label: valueWord('ruleKind', one) }))]}
        onChange={(chosen) => onChange({ ...value, rule: chosen === 'points' || chosen === 'levels' ? begun[chosen] : null })}
      />
    </div>
  )
}
