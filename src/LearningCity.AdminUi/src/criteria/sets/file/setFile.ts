import { isMap, listOf, textOf, type Json, type JsonMap, type Path } from './json'
import { liesIn, pointerOf } from './pointer'

/** A standard, criterion or indicator in its place in the file. */
export interface NodeLine {
  /** What the address calls it: its code, or its place while its code is missing or stands twice. */
  key: string
  code: string
  name: string
  node: JsonMap
  path: Path
  /** 0 at the top. */
  depth: number
  parent: NodeLine | undefined
  /** Place among its neighbours, and how many there are. */
  place: number
  neighbours: number
  /** What stands below it; none of an indicator. */
  children: readonly NodeLine[]
}

/** Texts and numbers of JSON. */
const tokens = /"(?:[^"\\]|\\.)*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g

/** Reads a set file. A number that would lose digits is kept as its text, which means the same in a set file. */
export function readSetFile(text: string): JsonMap {
  const exact = text.replaceAll(tokens, (token) => (token.startsWith('"') || token.length <= 15 || /e/i.test(token) ? token : `"${token}"`))
  const read = JSON.parse(exact) as Json
  return isMap(read) ? read : {}
}

/** Every node of the file, each before what stands below it. */
export function linesOf(file: JsonMap): NodeLine[] {
  const lines: NodeLine[] = []
  const walk = (list: Json | undefined, above: Path, parent: NodeLine | undefined, depth: number): NodeLine[] => {
    const items = listOf(list)
    return items.flatMap((node, place) => {
      if (!isMap(node)) return []
      const path = [...above, place]
      const line: NodeLine = {
        key: '', code: textOf(node.code) ?? '', name: textOf(node.name) ?? '', node, path, depth, parent, place, neighbours: items.length, children: [],
      }
      lines.push(line)
      line.children = walk(node.children, [...path, 'children'], line, depth + 1)
      return [line]
    })
  }
  walk(file.nodes, ['nodes'], undefined, 0)
  const times = new Map<string, number>()
  for (const { code } of lines) times.set(code, (times.get(code) ?? 0) + 1)
  for (const line of lines) line.key = line.code !== '' && times.get(line.code) === 1 ? line.code : pointerOf(line.path)
  return lines
}

/** The node that the address names. */
export const lineCalled = (lines: readonly NodeLine[], key: string | undefined): NodeLine | undefined =>
  key === undefined ? undefined : (lines.find((line) => line.key === key) ?? lines.find((line) => line.code === key))

/** The innermost node that a place lies in; none for what stands in the head of the file. */
export const lineAround = (lines: readonly NodeLine[], path: Path): NodeLine | undefined =>
  lines.filter((line) => liesIn(path, line.path)).sort((one, other) => other.path.length - one.path.length)[0]

/** Whether something may be put below it: it is no indicator, and there is a layer left. */
export const takesChildren = (line: NodeLine, layers: number): boolean => line.node.indicator === undefined && line.depth + 1 < layers

/** In characters, so that the codes of a tree line up. */
export const codeWidth = (lines: readonly NodeLine[]): number => Math.max(3, ...lines.map((line) => line.code.length)) + 1

/** The file without its nodes. */
export const headOf = (file: JsonMap): JsonMap => Object.fromEntries(Object.entries(file).filter(([member]) => member !== 'nodes'))

/** A node without what stands below it. */
export const ownOf = (node: JsonMap): JsonMap => Object.fromEntries(Object.entries(node).filter(([member]) => member !== 'children'))
