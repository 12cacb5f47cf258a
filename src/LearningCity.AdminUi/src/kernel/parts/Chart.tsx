import { Skeleton } from 'antd'
import type { EChartsCoreOption } from 'echarts/core'
import { lazy, Suspense } from 'react'

export interface ChartProps {
  option: EChartsCoreOption
  /** What the chart says, in one sentence, for whoever does not see it. */
  label: string
  /** In pixels; kept free while it loads. */
  height?: number
}

const Canvas = lazy(() => import('./ChartCanvas'))

/** A chart. The library arrives when the first one is shown. */
export function Chart(props: ChartProps) {
  const height = props.height ?? 280
  return (
    <Suspense fallback={<div style={{ height }}><Skeleton active paragraph={{ rows: 5 }} title={false} /></div>}>
      <Canvas {...props} height={height} />
    </Suspense>
  )
}
