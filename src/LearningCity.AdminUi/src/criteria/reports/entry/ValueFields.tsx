import { Input, Radio, Select } from 'antd'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { FormIndicator, InputField, Refusal } from '@/kernel/api'
import { figure } from '@/kernel/format'
import { NumberField } from '@/kernel/forms/NumberField'
import { useClearing } from '@/kernel/forms/useClearing'
import type { Answer } from '../answers/answer'
import { plainOf } from '../judgement/exact'
import type { Measure } from '../judgement/measure'

interface Props {
  indicator: FormIndicator
  measure: Measure | undefined
  answer: Answer
  /** Another part of the product supplies them. */
  isLocked: boolean
  refusal: Refusal | undefined
  onChange: (change: (answer: Answer) => Answer) => void
  onFault: (field: string, isFaulty: boolean) => void
}

/** A field for each value, with what it was last year. */
export function ValueFields({ indicator, measure, answer, isLocked, refusal, onChange, onFault }: Props) {
  const { t } = useTranslation('reports')
  const clearing = useClearing()
  const id = useId()
  const direct = measure?.kind === 'share' ? measure.direct : undefined
  const known = direct !== undefined && indicator.inputs.some((input) => input.key === direct)
  const set = (name: 'figures' | 'choices', key: string, value: string | undefined) =>
    onChange((before) => {
      const others = Object.entries(before[name]).filter(([other]) => other !== key)
      return { ...before, [name]: Object.fromEntries(value === undefined ? others : [...others, [key, value]]) }
    })
  return (
    <div className="values">
      {indicator.inputs.map((input) => {
        const field = `${id}-${input.key}`
        const faults = refusal?.faults.filter((fault) => fault.field === input.key).map((fault) => fault.message) ?? []
        const shared = { id: field, disabled: isLocked, status: faults.length > 0 ? ('error' as const) : undefined, 'aria-required': input.required, 'aria-describedby': faults.length > 0 ? `${field}-fault` : undefined }
        return (
          <div key={input.key} className="field" role={input.type === 'boolean' ? 'group' : undefined} aria-labelledby={input.type === 'boolean' ? `${field}-label` : undefined}>
            <label id={`${field}-label`} htmlFor={input.type === 'boolean' ? undefined : field}>
              {input.label}
              {!input.required && <span className="note"> ({t('answer.optional')})</span>}
            </label>
            <div className="field-input">
              {input.type === 'boolean' ? (
                <Radio.Group optionType="button" disabled={isLocked} value={answer.met ?? undefined} onChange={(event) => { const met = event.target.value as boolean; onChange((before) => ({ ...before, met })) }} options={[{ value: true, label: t('answer.yes') }, { value: false, label: t('answer.no') }]} />
              ) : input.type === 'choice' ? (
                <Select {...shared} allowClear={clearing} value={answer.choices[input.key]} onChange={(word?: string) => set('choices', input.key, word)} options={input.choices.map((word) => ({ value: word, label: word }))} />
              ) : (
                <NumberField {...shared} places={input.type === 'integer' ? 0 : 6} suffix={input.type === 'percentage' ? '%' : (input.unit ?? undefined)} value={answer.figures[input.key]} onChange={(plain) => set('figures', input.key, plain)} onFault={(fault) => onFault(input.key, fault !== undefined)} />
              )}
            </div>
            <div>
              <Limits input={input} before={indicator.lastRound?.figures[input.key]} />
              {faults.length > 0 && <p id={`${field}-fault`} role="alert" className="field-fault">{faults.join(' ')}</p>}
            </div>
          </div>
        )
      })}
      {known && (
        <div className="field">
          <label htmlFor={`${id}-source`}>{t('answer.directSource')}</label>
          <Input id={`${id}-source`} maxLength={500} disabled={isLocked} value={answer.directSource} onChange={(event) => { const directSource = event.target.value; onChange((before) => ({ ...before, directSource })) }} />
          <p className="note">{t('answer.directMeans')}</p>
        </div>
      )}
    </div>
  )
}

/** What the field takes beyond the usual, and what it was last year. */
function Limits({ input, before }: { input: InputField; before: number | null | undefined }) {
  const { t } = useTranslation('reports')
  const words = [
    ...(input.maximum !== null ? [t('answer.upTo', { maximum: figure(plainOf(input.maximum)) })] : []),
    ...(before !== null && before !== undefined ? [t('lastRound.was', { figure: figure(plainOf(before)) })] : []),
  ]
  return words.length > 0 ? <p className="note figure-note">{words.join(' · ')}</p> : null
}
