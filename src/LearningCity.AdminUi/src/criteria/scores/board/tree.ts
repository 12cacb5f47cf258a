import type { ScoredNode } from '@/kernel/api'

/** A line of the scoreboard in its place. */
export interface BoardLine {
  node: ScoredNode
  /** 0 at the top. */
  depth: number
  /** Of a standard or criterion. */
  isGroup: boolean
  isClosed: boolean
}

/** The lines that are shown: what lies below a folded group is left out. @param nodes In pre-order. */
export function linesOf(nodes: readonly ScoredNode[], closed: readonly string[]): BoardLine[] {
  const depths = new Map<string, number>()
  const hidden = new Set<string>()
  const lines: BoardLine[] = []
  for (const node of nodes) {
    const depth = node.parent === null ? 0 : (depths.get(node.parent) ?? -1) + 1
    depths.set(node.code, depth)
    const isClosed = closed.includes(node.code)
    const isHidden = node.parent !== null && hidden.has(node.parent)
    if (isHidden || isClosed) hidden.add(node.code)
    if (!isHidden) lines.push({ node, depth, isGroup: node.kind === null, isClosed })
  }
  return lines
}

/** In characters, so that the codes of a tree line up. */
export const codeWidth = (codes: readonly string[]): number => Math.max(3, ...codes.map((code) => code.length)) + 1
