import { Select } from 'antd'
import { useTranslation } from 'react-i18next'
import type { CriteriaNode, InputField } from '@/kernel/api'
import { useClearing } from '@/kernel/forms/useClearing'
import { FaultWords } from '../edit/FieldFrame'
import { valueWord } from '../file/words'
import type { Terms } from './pairs'

interface Props {
  left: CriteriaNode
  right: CriteriaNode
  terms: Terms
  messagesOf: (key: string) => string[]
  asksWords: (key: string) => boolean
  onChange: (terms: Terms) => void
}

/** Which input of the left indicator is which of the right, and which word is which. */
export function PairFields({ left, right, terms, messagesOf, asksWords, onChange }: Props) {
  const { t } = useTranslation('sets')
  const clearing = useClearing()
  const detail = (input: InputField) => [input.label, [valueWord('inputType', input.type), input.unit].filter(Boolean).join(', ')].join(' · ')
  const wide = Math.min(560, innerWidth - 32)
  return (
    <fieldset className="edit-group">
      <legend>{t('crosswalk.pairs')}</legend>
      {left.inputs.map((input) => {
        const other = right.inputs.find((one) => one.key === terms.pairs[input.key])
        const messages = messagesOf(input.key)
        return (
          <div key={input.key} className="crosswalk-pair">
            <label htmlFor={`pair-${input.key}`}>{detail(input)}</label>
            <Select
              id={`pair-${input.key}`}
              allowClear={clearing}
              status={messages.length > 0 ? 'error' : undefined}
              aria-describedby={messages.length > 0 ? `pair-${input.key}-faults` : undefined}
              placeholder={t('crosswalk.unpaired')}
              value={terms.pairs[input.key]}
              popupMatchSelectWidth={wide}
              options={right.inputs.map((one) => ({ value: one.key, label: detail(one) }))}
              onChange={(key?: string) => onChange({ ...terms, pairs: without({ ...terms.pairs, ...(key && { [input.key]: key }) }, key ? undefined : input.key), words: without(terms.words, input.key) })}
            />
            <FaultWords id={`pair-${input.key}-faults`} messages={messages} />
            {asksWords(input.key) && (
              <div className="crosswalk-words">
                {input.choices.map((word) => (
                  <div key={word} className="crosswalk-pair">
                    <label htmlFor={`word-${input.key}-${word}`}>{word}</label>
                    <Select
                      id={`word-${input.key}-${word}`}
                      allowClear={clearing}
                      placeholder={t('crosswalk.unpaired')}
                      value={terms.words[input.key]?.[word]}
                      options={other?.choices.map((one) => ({ value: one, label: one }))}
                      onChange={(chosen?: string) => onChange({ ...terms, words: { ...terms.words, [input.key]: without({ ...terms.words[input.key], ...(chosen && { [word]: chosen }) }, chosen ? undefined : word) } })}
                    />
                  </div>
                ))}
              </div>
            )}
          </div>
        )
      })}
    </fieldset>
  )
}

function without<Value>(map: Readonly<Record<string, Value>>, key: string | undefined): Record<string, Value> {
  return Object.fromEntries(Object.entries(map).filter(([one]) => one !== key))
}
