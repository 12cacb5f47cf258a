import LeftOutlined from '@ant-design/icons/LeftOutlined'
import RightOutlined from '@ant-design/icons/RightOutlined'
import { Button } from 'antd'
import { useEffect, useRef, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { ReportForm } from '@/kernel/api'
import type { Autosave } from '../autosave/Autosave'
import { IndicatorMark } from './IndicatorMark'

interface Props {
  form: ReportForm
  autosave: Autosave
  shown: string | undefined
  onShow: (indicator: string) => void
  card: (at: number) => ReactNode
}

/** On a phone: one indicator, and the way to the next under the thumb. */
export function OneIndicator({ form, autosave, shown, onShow, card }: Props) {
  const { t } = useTranslation('reports')
  const place = useRef<HTMLDivElement>(null)
  const at = Math.max(0, form.indicators.findIndex((indicator) => indicator.code === shown))
  const turned = useRef(at)
  useEffect(() => {
    if (turned.current === at) return
    turned.current = at
    place.current?.scrollIntoView({ block: 'start' })
    place.current?.querySelector<HTMLElement>('h3')?.focus({ preventScroll: true })
  }, [at])
  const indicator = form.indicators[at]
  if (!indicator) return null
  const go = (to: number) => onShow(form.indicators[to]!.code)
  return (
    <div ref={place} className="one-indicator">
      {indicator.above.length > 0 && <h2 className="entry-above">{indicator.above.join(' › ')}</h2>}
      {card(at)}
      {form.indicators.length > 1 && <nav className="one-turn" aria-label={t('entry.contents')}>
        <Button size="large" icon={<LeftOutlined />} disabled={at === 0} onClick={() => go(at - 1)} aria-label={t('entry.previous')} />
        <span className="one-place"><IndicatorMark indicator={indicator} autosave={autosave} /> {t('entry.place', { at: at + 1, all: form.indicators.length })}</span>
        <Button size="large" type="primary" icon={<RightOutlined aria-hidden />} iconPlacement="end" disabled={at === form.indicators.length - 1} onClick={() => go(at + 1)}>{t('entry.next')}</Button>
      </nav>}
    </div>
  )
}
