import { Input, type InputProps } from 'antd'
import { useEffect, useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { figure, readFigure, type NumberFault } from '@/kernel/format'

interface Props extends Omit<InputProps, 'value' | 'onChange' | 'defaultValue'> {
  /** Plain decimal, "1100.50"; `Number(value)` is what the API wants, without loss. Undefined while there is none. */
  value?: string
  onChange?: (plain: string | undefined) => void
  /** Told of what is typed and is no number, and of its mending; such a text is kept on the screen and never sent. */
  onFault?: (fault: NumberFault | undefined) => void
  /** Places allowed behind the comma; 0 for whole numbers. */
  places?: number
}

/** A figure as it stands on paper: 0,05 and 1.100,50 are read right, anything doubtful is said at once. */
export function NumberField({ value, onChange, onFault, places = 6, ...rest }: Props) {
  const { t } = useTranslation()
  const [typed, setTyped] = useState(value === undefined ? '' : figure(value))
  const [fault, setFault] = useState<NumberFault>()
  const told = useRef(value)
  const id = useId()
  useEffect(() => {
    // The value was set from outside: taken over from last year, or read again.
    if (value !== told.current) {
      told.current = value
      setTyped(value === undefined ? '' : figure(value))
      setFault(undefined)
    }
  }, [value])

  const type = (text: string) => {
    setTyped(text)
    const read = text.trim() === '' ? { plain: undefined } : readFigure(text, places)
    const wrong = 'fault' in read ? read.fault : undefined
    if (wrong !== fault) onFault?.(wrong)
    setFault(wrong)
    const plain = 'fault' in read ? undefined : read.plain
    if (plain !== told.current) {
      told.current = plain
      onChange?.(plain)
    }
  }

  return (
    <>
      <Input
        inputMode={places === 0 ? 'numeric' : 'decimal'}
        autoComplete="off"
        {...rest}
        className={`number-field ${rest.className ?? ''}`}
        value={typed}
        status={fault ? 'error' : rest.status}
        aria-invalid={fault ? true : rest['aria-invalid']}
        aria-describedby={fault ? id : rest['aria-describedby']}
        onChange={(event) => type(event.target.value)}
        onBlur={(event) => {
          if (!fault && told.current !== undefined) setTyped(figure(told.current))
          rest.onBlur?.(event)
        }}
      />
      {fault && <div id={id} role="alert" className="field-fault">{t(`number.${fault}`, { places })}</div>}
    </>
  )
}
