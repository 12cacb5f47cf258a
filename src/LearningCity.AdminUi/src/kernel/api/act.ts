import { useMutation, useQueryClient, type QueryKey } from '@tanstack/react-query'
import { useRef } from 'react'
import { Refusal } from './refusal'

interface Act<Input, Output> {
  /** Sends it. The key stays the same while the same thing is tried again, so that it is done once. */
  act: (input: Input, key: string) => Promise<Output>
  /** What has changed by it: every query whose key begins so is read again. */
  touches?: (input: Input, output: Output) => readonly QueryKey[]
  onDone?: (output: Output, input: Input) => void | Promise<void>
  onRefused?: (refusal: Refusal, input: Input) => void
}

/**
 * Something a person does that changes something: creating, editing or a transition.
 * ```ts
 * const send = useAct({
 *   act: (revision: number, key) => read(api.POST('/api/v1/reports/{report}/sending', {
 *     params: { path: { report }, header: { 'Idempotency-Key': key, 'If-Match': seen(revision) } } })),
 *   touches: () => [reportKeys.all],
 * })
 * ```
 */
export function useAct<Input, Output>({ act, touches, onDone, onRefused }: Act<Input, Output>) {
  const queries = useQueryClient()
  const intention = useRef<{ of: string; key: string } | undefined>(undefined)
  return useMutation<Output, Refusal, Input>({
    mutationFn: async (input) => {
      const of = worded(input)
      if (intention.current?.of !== of) intention.current = { of, key: crypto.randomUUID() }
      try {
        return await act(input, intention.current.key)
      } catch (error) {
        throw Refusal.of(error)
      }
    },
    onSuccess: async (output, input) => {
      intention.current = undefined
      await Promise.all((touches?.(input, output) ?? []).map((queryKey) => queries.invalidateQueries({ queryKey })))
      await onDone?.(output, input)
    },
    onError: (refusal, input) => onRefused?.(refusal, input),
  })
}

const words = new WeakMap<object, string>()

/** What tells one intention from another. A file is the same while it is the same object. */
function worded(input: unknown): string {
  return JSON.stringify(input, (_, value: unknown) => (value instanceof Blob ? wordOf(value) : value)) ?? ''
}

function wordOf(file: Blob): string {
  const word = words.get(file) ?? crypto.randomUUID()
  words.set(file, word)
  return word
}
