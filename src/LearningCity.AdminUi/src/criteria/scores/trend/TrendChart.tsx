import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { colour } from '@/app/theme'
import type { Trend } from '@/kernel/api'
import { figure } from '@/kernel/format'
import { Chart } from '@/kernel/parts'
import { mergedBefore, type Drawn } from './line'

interface Props {
  trend: Trend
  drawn: Drawn
  /** "%", "tấn"; with the space before it. */
  sign: string
}

interface At {
  dataIndex: number
  value: [number, number]
}

/** One line over the rounds, its target drawn, the newest value written at its end. */
export function TrendChart({ trend, drawn, sign }: Props) {
  const { t } = useTranslation('scores')
  const rounds = useMemo(() => trend.rounds.map((round) => periodOf(round.from, round.to)), [trend])
  const places = useMemo(() => rounds.map((_, at) => at), [rounds])
  const last = drawn.values.findLastIndex((value) => value !== null)
  const option = useMemo(
    () => ({
      grid: { left: 8, right: 96, top: 28, bottom: 8, containLabel: true },
      tooltip: { trigger: 'axis', axisPointer: { label: { formatter: ({ value }: { value: number }) => rounds[Math.round(value)] ?? '' } }, valueFormatter: (value: unknown) => (typeof value === 'number' ? figure(value) + sign : '–') },
      // Rounds stand at whole numbers, so that a merger can be marked between two of them.
      xAxis: {
        type: 'value', min: -0.5, max: rounds.length - 0.5, splitLine: { show: false }, axisLine: { onZero: false },
        axisTick: { customValues: places }, axisLabel: { customValues: places, formatter: (place: number) => rounds[place] ?? '' },
      },
      yAxis: { type: 'value', scale: true, axisLine: { show: false }, axisTick: { show: false }, boundaryGap: ['10%', '20%'], axisLabel: { formatter: (value: number) => figure(value) } },
      series: [
        {
          type: 'line', name: drawn.name || t('trend.whole'), data: drawn.values.map((value, at) => [at, value]), symbolSize: 8, connectNulls: false, lineStyle: { width: 2 },
          label: { show: true, position: 'right', distance: 8, fontWeight: 600, formatter: ({ dataIndex, value }: At) => (dataIndex === last ? figure(value[1]) + sign : '') },
          markLine: {
            silent: true, symbol: 'none', lineStyle: { color: colour.textTertiary, type: 'solid' },
            data: mergedBefore(trend).map(({ at, remark }) => ({ xAxis: at - 0.5, label: { formatter: remark, position: 'end', color: colour.textSecondary } })),
          },
        },
        ...(drawn.targets.some((target) => target !== null)
          ? [{
              type: 'line', name: t('target'), data: drawn.targets.map((value, at) => [at, value]), step: 'middle', symbol: 'none', lineStyle: { type: 'dashed', width: 1.5, color: colour.notAssessable }, itemStyle: { color: colour.notAssessable },
              endLabel: { show: true, color: colour.notAssessable, formatter: ({ value }: At) => `${t('target')} ${figure(value[1])}${sign}` },
            }]
          : []),
      ],
    }),
    [drawn, last, places, rounds, sign, t, trend],
  )
  const said = drawn.values.map((value, at) => `${rounds[at]}: ${value === null ? t('trend.nothingDrawn') : figure(value) + sign}`).join('; ')
  return <Chart option={option} height={260} label={t('trend.chart', { name: drawn.name || t('trend.whole'), values: said })} />
}

/** 2024 for a whole year, else its months: 03/2024–08/2024. */
function periodOf(from: string, to: string): string {
  const [year, month] = from.split('-')
  const [endYear, endMonth] = to.split('-')
  if (from.endsWith('-01-01') && to === `${year}-12-31`) return year ?? ''
  return `${month}/${year}–${endMonth}/${endYear}`
}
