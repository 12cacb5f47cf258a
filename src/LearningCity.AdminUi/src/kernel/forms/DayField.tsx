import { DatePicker } from 'antd'
import dayjs from 'dayjs'
import customParseFormat from 'dayjs/plugin/customParseFormat'
import { useTranslation } from 'react-i18next'

dayjs.extend(customParseFormat)

interface Props {
  /** As in the API: 2026-12-31. */
  value?: string | null
  onChange?: (day: string | undefined) => void
  /** The first and the last day that can be chosen. */
  from?: string
  until?: string
  id?: string
  disabled?: boolean
  'aria-label'?: string
  'aria-describedby'?: string
}

/** A day, picked or typed as 31/12/2026. */
export function DayField({ value, onChange, from, until, ...rest }: Props) {
  const { t } = useTranslation()
  return (
    <DatePicker
      {...rest}
      format={['DD/MM/YYYY', 'D/M/YYYY', 'DDMMYYYY', 'YYYY-MM-DD']}
      placeholder={t('date.hint')}
      value={value ? dayjs(value) : null}
      minDate={from ? dayjs(from) : undefined}
      maxDate={until ? dayjs(until) : undefined}
      // Enter takes the day that was typed; it does not send the form around it.
      onKeyDown={(event) => { if (event.key === 'Enter') event.preventDefault() }}
      onChange={(day) => onChange?.(day ? day.format('YYYY-MM-DD') : undefined)}
    />
  )
}
