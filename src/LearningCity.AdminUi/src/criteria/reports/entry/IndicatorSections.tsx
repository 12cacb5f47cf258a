import { useEffect, useRef, type ReactNode } from 'react'
import type { ReportForm } from '@/kernel/api'
import type { Autosave } from '../autosave/Autosave'
import { Contents } from './Contents'

interface Props {
  form: ReportForm
  autosave: Autosave
  shown: string | undefined
  onShow: (indicator: string) => void
  card: (at: number) => ReactNode
}

/** Everything that is asked, one below the other under its standard and criterion, with the contents beside it. */
export function IndicatorSections({ form, autosave, shown, onShow, card }: Props) {
  const page = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const place = shown === undefined ? null : page.current?.querySelector<HTMLElement>(`[data-indicator="${CSS.escape(shown)}"]`)
    place?.scrollIntoView({ block: 'start' })
    place?.querySelector<HTMLElement>('h3')?.focus({ preventScroll: true })
  }, [shown])
  return (
    <div className={form.indicators.length > 1 ? 'entry-columns' : undefined}>
      {form.indicators.length > 1 && <Contents form={form} autosave={autosave} shown={shown} onShow={onShow} />}
      <div ref={page} className="stack">
        {form.indicators.map((indicator, at) => {
          const before = form.indicators[at - 1]?.above ?? []
          const heads = indicator.above.filter((_, depth) => indicator.above.slice(0, depth + 1).join() !== before.slice(0, depth + 1).join())
          return (
            <div key={indicator.code} className="stack">
              {heads.length > 0 && <h2 className="entry-above">{heads.join(' › ')}</h2>}
              {card(at)}
            </div>
          )
        })}
      </div>
    </div>
  )
}
