import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { FormIndicator, ReportForm } from '@/kernel/api'
import type { Autosave } from '../autosave/Autosave'
import { IndicatorMark } from './IndicatorMark'

interface Props {
  form: ReportForm
  autosave: Autosave
  shown: string | undefined
  onShow: (indicator: string) => void
}

/** Every indicator by its code, with what it still needs. */
export function Contents({ form, autosave, shown, onShow }: Props) {
  const { t } = useTranslation('reports')
  return (
    <nav className="contents" aria-label={t('entry.contents')}>
      <ol>
        {form.indicators.map((indicator: FormIndicator) => (
          <li key={indicator.code}>
            <Link
              to="."
              search={(before) => ({ ...before, indicator: indicator.code })}
              replace
              resetScroll={false}
              onClick={() => shown === indicator.code && onShow(indicator.code)}
              aria-current={shown === indicator.code ? 'true' : undefined}
              title={indicator.name}
            >
              <IndicatorMark indicator={indicator} autosave={autosave} />
              <span className="code">{indicator.code}</span>
              <span className="contents-name">{indicator.name}</span>
            </Link>
          </li>
        ))}
      </ol>
    </nav>
  )
}
