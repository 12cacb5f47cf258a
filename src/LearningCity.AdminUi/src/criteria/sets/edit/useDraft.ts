import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { api, read, seen, useAct, type CriteriaSetSheet } from '@/kernel/api'
import { useSettled } from '@/kernel/useSettled'
import { composed, isMap, put, textOf, type Json, type JsonMap, type Path } from '../file/json'
import { rekeyed } from '../file/kinds'
import { headOf, ownOf, type NodeLine } from '../file/setFile'
import { checkQuery, setKeys } from '../keys'

interface Typed {
  of: string
  /** As it stood when the first letter was typed. */
  base: JsonMap
  value: JsonMap
}

interface Saved {
  /** As it is called in the file; none: the head, or a code that several carry, for which the whole file is saved. */
  code?: string
  value: JsonMap
  file?: JsonMap
  revision: number
}

/** What is typed over one node of a draft, or over its head: kept here until it is saved, whatever is read again meanwhile. */
export function useDraft(id: string, sheet: CriteriaSetSheet | undefined, file: JsonMap, line: NodeLine | undefined, onSaved: (code: string | undefined) => void) {
  const queries = useQueryClient()
  const [typed, setTyped] = useState<Typed>()
  const [saved, setSaved] = useState<string>()
  const of = line?.key ?? ''
  const base = line ? ownOf(line.node) : headOf(file)
  const own = typed?.of === of ? typed : undefined
  const value = own?.value ?? base
  const whole = own && wholeOf(file, line, composed(own.value) as JsonMap)
  const text = useSettled(whole ? JSON.stringify(whole) : '')
  const live = useQuery({ ...checkQuery(text), enabled: text !== '', placeholderData: keepPreviousData })
  const save = useAct({
    act: ({ code, value: node, file: all, revision }: Saved) => {
      const header = { 'If-Match': seen(revision) }
      return code === undefined
        ? read(api.PUT('/api/v1/criteria-sets/{set}/file', { params: { path: { set: id }, header }, body: all as never }))
        : read(api.PUT('/api/v1/criteria-sets/{set}/nodes/{code}', { params: { path: { set: id, code }, header }, body: { node } }))
    },
    touches: () => [setKeys.all],
    onDone: (_, sent) => {
      setTyped((now) => (now && now.of === of && JSON.stringify(composed(now.value)) === JSON.stringify(sent.value) ? undefined : now))
      setSaved(line ? (textOf(sent.value.code) ?? of) : '')
      onSaved(line && textOf(sent.value.code))
    },
    onRefused: (refusal) => {
      if (refusal.kind === 'stale') void queries.invalidateQueries({ queryKey: setKeys.one(id) })
    },
  })
  return {
    base,
    value,
    typed: own,
    /** What is typed over a node that is not there any more. */
    orphan: typed && typed.of !== of && typed.of !== '' && of === '' ? typed.value : undefined,
    save,
    /** Somebody else saved meanwhile, and what stands there now has been read. */
    isStale: save.error?.kind === 'stale' && save.variables?.revision !== sheet?.revision,
    /** Whether what is shown was the last to be saved. */
    isSaved: saved === of,
    /** Of what is typed, as soon as the API has read it; of what is saved otherwise. */
    faults: (own && text !== '' ? live.data?.faults : undefined) ?? sheet?.faults ?? [],
    isChecking: own !== undefined && live.isFetching,
    change: (path: Path, given: Json | undefined) => setTyped((now) => {
      const before = now?.of === of ? now : { of, base, value: base }
      return { ...before, value: changed(before.value, path, given) }
    }),
    write: (next: JsonMap) => setTyped((now) => ({ of, base: now?.of === of ? now.base : base, value: next })),
    drop: () => {
      setTyped(undefined)
      save.reset()
    },
    keep: () => {
      if (!sheet || !own) return
      const node = composed(own.value) as JsonMap
      const isAlone = line !== undefined && line.code !== '' && line.key === line.code
      save.mutate({ ...(isAlone ? { code: line.code } : { file: wholeOf(file, line, node) }), value: node, revision: sheet.revision })
    },
  }
}

export type Draft = ReturnType<typeof useDraft>

/** The file with what is typed in its place. */
function wholeOf(file: JsonMap, line: NodeLine | undefined, own: JsonMap): JsonMap {
  if (!line) return { ...own, ...(file.nodes !== undefined && { nodes: file.nodes }) }
  return put(file, line.path, { ...own, ...(line.node.children !== undefined && { children: line.node.children }) }) as JsonMap
}

/** Changes a place; when an input gets another key, what names it goes along. */
function changed(value: JsonMap, path: Path, given: Json | undefined): JsonMap {
  const next = put(value, path, given) as JsonMap
  const isKey = path.length === 4 && path[0] === 'indicator' && path[1] === 'inputs' && path[3] === 'key'
  if (!isKey || !isMap(value.indicator) || !isMap(next.indicator) || typeof given !== 'string' || given === '') return next
  const inputs = (value.indicator.inputs as Json[]).filter(isMap)
  const from = textOf(inputs[Number(path[2])]?.key)
  if (!from || inputs.filter((input) => input.key === from).length > 1 || inputs.some((input) => input.key === given)) return next
  return { ...next, indicator: rekeyed(next.indicator, from, given) }
}
