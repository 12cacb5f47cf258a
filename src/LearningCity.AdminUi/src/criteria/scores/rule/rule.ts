import type { ScoreScope } from '@/kernel/api'

export type SetComparison = 'atLeast' | 'atMost' | 'below' | 'above' | 'moreThan' | 'range'

/** A target as a set's file writes it. A figure there is a number or its text. */
export interface SetTarget {
  comparison: SetComparison
  percent?: number | string
  value?: number | string
  upper?: number | string
  reading?: 'points' | 'relative' | 'absolute'
  phrase?: string
}

interface SetInput {
  key: string
  label: string
  unit?: string
}

interface SetPart {
  key: string
  name: string
  target: SetTarget
}

/** How an indicator is measured, as far as the screens of scores say it. */
export interface Rule {
  kind: 'document' | 'share' | 'change' | 'all-of' | 'count' | 'level' | 'points'
  inputs: readonly SetInput[]
  /** Of a level: the word to be reached. */
  target?: SetTarget | string
  parts?: readonly SetPart[]
  value?: readonly string[]
  current?: { sum: readonly string[]; over?: readonly string[] }
  documents?: { minimum?: number }
  rollUp: { kind: 'lead' | 'sum' | 'count'; target?: SetTarget }
}

interface SetFileNode {
  code: string
  children?: readonly SetFileNode[]
  indicator?: Rule
}

export interface SetFile {
  nodes: readonly SetFileNode[]
}

export type Rules = ReadonlyMap<string, Rule>

/** What every indicator of a set is measured by, by its code. */
export function rulesOf(file: SetFile): Rules {
  const rules = new Map<string, Rule>()
  const walk = (nodes: readonly SetFileNode[]) => {
    for (const node of nodes) {
      if (node.indicator) rules.set(node.code, node.indicator)
      walk(node.children ?? [])
    }
  }
  walk(file.nodes)
  return rules
}

/** Whether a score is a count of units that met it, not figures of the indicator itself. */
export const countsUnits = (rule: Rule, scope: ScoreScope): boolean => scope === 'below' && rule.rollUp.kind === 'count'

/** What the figure of a score is in: a share, percentage points, or a unit as the set writes it. */
export type ShownIn = { sign: 'percent' | 'points' | 'marks' } | { unit: string } | undefined

export function shownIn(rule: Rule | undefined, scope: ScoreScope): ShownIn {
  if (!rule) return undefined
  if (countsUnits(rule, scope)) return { sign: 'percent' }
  const unitOf = (key: string | undefined): ShownIn => {
    const unit = rule.inputs.find((input) => input.key === key)?.unit
    return unit ? { unit } : undefined
  }
  if (rule.kind === 'share' || rule.kind === 'all-of') return { sign: 'percent' }
  if (rule.kind === 'points') return { sign: 'marks' }
  if (rule.kind === 'count') return unitOf(rule.value?.[0])
  if (rule.kind !== 'change' || typeof rule.target !== 'object') return undefined
  if (rule.target.reading === 'absolute') return unitOf(rule.current?.sum[0])
  return { sign: rule.target.reading === 'points' ? 'points' : 'percent' }
}
