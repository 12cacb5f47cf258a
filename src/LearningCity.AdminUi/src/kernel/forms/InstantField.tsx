import { DatePicker } from 'antd'
import dayjs from 'dayjs'
import customParseFormat from 'dayjs/plugin/customParseFormat'
import { useTranslation } from 'react-i18next'
import { cityInstant, shownInstant } from '@/kernel/format'

dayjs.extend(customParseFormat)

const written = 'HH:mm DD/MM/YYYY'

interface Props {
  /** As in the API: 2026-12-31T17:00:00Z. */
  value?: string | null
  onChange?: (instant: string | undefined) => void
  /** The first day that can be chosen. */
  from?: string
  id?: string
  'aria-label'?: string
  'aria-describedby'?: string
}

/** An instant by the clock of the city, wherever the browser is; picked or typed as 17:00 31/12/2026. */
export function InstantField({ value, onChange, from, ...rest }: Props) {
  const { t } = useTranslation()
  return (
    <DatePicker
      {...rest}
      showTime={{ format: 'HH:mm', defaultOpenValue: dayjs('00:00', 'HH:mm') }}
      needConfirm={false}
      allowClear={false}
      showNow={false}
      format={written}
      placeholder={t('date.instantHint')}
      value={value ? dayjs(shownInstant(value), written) : null}
      minDate={from ? dayjs(from) : undefined}
      onChange={(at) => onChange?.(at ? cityInstant(at.format('YYYY-MM-DD'), at.format('HH:mm')) : undefined)}
    />
  )
}
