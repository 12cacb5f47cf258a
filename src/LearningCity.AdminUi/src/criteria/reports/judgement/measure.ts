/** The parts of a criteria set's file that an answer is measured with: the formula of each kind, and its target. */
export type Comparison = 'atLeast' | 'atMost' | 'below' | 'above' | 'moreThan' | 'range'

export interface Target {
  comparison: Comparison
  /** Of a share or a part. */
  percent?: number
  /** Of a count, a mark or a change. */
  value?: number
  upper?: number
  phrase?: string
  reading?: 'points' | 'relative' | 'absolute'
}

export interface Share {
  numerator: readonly string[]
  denominator: readonly string[]
}

interface Moved {
  sum: readonly string[]
  over?: readonly string[]
}

interface LevelTarget {
  comparison?: Comparison
  value?: number
  choice?: string
}

interface Common {
  documents?: { minimum?: number }
  /** What the levels of the set ask of it, from the lowest. */
  levelTargets?: readonly LevelTarget[]
}

/** How an indicator is measured, as its set's file says it. */
export type Measure =
  | (Common & { kind: 'document'; met: string })
  | (Common & Share & { kind: 'share'; target?: Target; direct?: string })
  | (Common & { kind: 'count'; value: readonly string[]; target?: Target })
  | (Common & { kind: 'points'; mark: string; target?: Target })
  | (Common & { kind: 'level'; level: string; target?: string; inputs: readonly { key: string; choices?: readonly string[] }[] })
  | (Common & { kind: 'all-of'; parts: readonly (Share & { name: string; target: Target })[] })
  | (Common & {
      kind: 'change'
      current: Moved
      previous?: Moved
      previousFrom?: 'last-round'
      direction: 'up' | 'down'
      target: Target
      basis?: { current: string; previous?: string; accepted?: readonly string[] }
    })

interface SetFileNode {
  code: string
  children?: readonly SetFileNode[]
  indicator?: Measure
}

export interface SetFile {
  nodes: readonly SetFileNode[]
}

/** Every measure of the set by the code of its indicator. */
export function measuresOf(file: SetFile): ReadonlyMap<string, Measure> {
  const found = new Map<string, Measure>()
  const walk = (nodes: readonly SetFileNode[]) => {
    for (const node of nodes) {
      if (node.indicator) found.set(node.code, node.indicator)
      if (node.children) walk(node.children)
    }
  }
  walk(file.nodes)
  return found
}
