import { BarChart, LineChart } from 'echarts/charts'
import { AriaComponent, GridComponent, LegendComponent, MarkLineComponent, TooltipComponent } from 'echarts/components'
import { init, use as include, type ECharts } from 'echarts/core'
import { CanvasRenderer } from 'echarts/renderers'
import { useEffect, useRef } from 'react'
import type { ChartProps } from './Chart'

include([AriaComponent, BarChart, CanvasRenderer, GridComponent, LegendComponent, LineChart, MarkLineComponent, TooltipComponent])

const look = {
  color: ['#0b6363', '#1a5a96', '#8a5300', '#6b4c9a', '#566267'],
  textStyle: { fontFamily: "'Be Vietnam Pro', system-ui, sans-serif", color: '#1c2629' },
  animationDuration: 200,
}

export default function ChartCanvas({ option, label, height }: ChartProps) {
  const place = useRef<HTMLDivElement>(null)
  const chart = useRef<ECharts>(undefined)
  useEffect(() => {
    const made = init(place.current, undefined, { renderer: 'canvas' })
    chart.current = made
    const observer = new ResizeObserver(() => made.resize())
    observer.observe(place.current!)
    return () => {
      observer.disconnect()
      made.dispose()
    }
  }, [])
  useEffect(() => {
    // A tooltip of HTML would carry inline styles, which the content security policy forbids.
    chart.current?.setOption({ ...look, ...option, tooltip: { ...(option.tooltip as object | undefined), renderMode: 'richText' } }, true)
  }, [option])
  return <div ref={place} role="img" aria-label={label} style={{ height, width: '100%' }} />
}
