import type { Fault } from '@/kernel/api'
import type { Path } from '../file/json'
import { pathOf } from '../file/pointer'
import { lineAround, type NodeLine } from '../file/setFile'

/** A fault with the node it lies in; none: the head of the set. */
export interface SetFault {
  line: NodeLine | undefined
  /** Its place within the node, or within the head. */
  path: Path
  message: string
}

export function placed(faults: readonly Fault[], lines: readonly NodeLine[]): SetFault[] {
  return faults.map(({ field, message }) => {
    const path = pathOf(field)
    const line = lineAround(lines, path)
    return { line, path: path.slice(line?.path.length ?? 0), message }
  })
}

/** How much is wrong in each node. */
export function counted(faults: readonly SetFault[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const { line } of faults) if (line) counts.set(line.key, (counts.get(line.key) ?? 0) + 1)
  return counts
}
