import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { Refusal, type CrosswalkTerms } from '@/kernel/api'
import { RefusalAlert } from '@/kernel/parts'
import { setQuery } from '../keys'
import { needsWords, writtenTerms, type Terms } from './pairs'
import { PairFields } from './PairFields'
import { SideFields } from './SideFields'

interface Props {
  terms: Terms
  onChange: (terms: Terms) => void
  error: Refusal | null
  onSave: (terms: CrosswalkTerms) => void
  acts: ReactNode
}

/** Two indicators, and which input of the one is which of the other. */
export function CrosswalkForm({ terms, onChange, error, onSave, acts }: Props) {
  const left = useNode(terms.left)
  const right = useNode(terms.right)
  const written = writtenTerms(terms, left, right)
  const faults = error?.faults ?? []
  const about = (start: string) => faults.filter((fault) => fault.field === start || fault.field.startsWith(`${start}/`))
  const atInput = (key: string) => {
    const place = written.inputs.findIndex((input) => input.left === key)
    return place < 0 ? [] : about(`/inputs/${place}`)
  }
  const shown = [...about('/left'), ...about('/right'), ...(left?.inputs.flatMap((input) => atInput(input.key)) ?? [])]
  return (
    <form className="stack" noValidate onSubmit={(event) => { event.preventDefault(); onSave(written) }}>
      <RefusalAlert error={error} shownFields={shown.map((fault) => fault.field)} />
      <div className="crosswalk-sides">
        <SideFields side="left" value={terms.left} faults={about('/left').map((fault) => fault.message)} onChange={(side) => onChange({ ...terms, left: side, pairs: {}, words: {} })} />
        <SideFields side="right" value={terms.right} faults={about('/right').map((fault) => fault.message)} onChange={(side) => onChange({ ...terms, right: side, pairs: {}, words: {} })} />
      </div>
      {left && right && (
        <PairFields
          left={left}
          right={right}
          terms={terms}
          messagesOf={(key) => atInput(key).map((fault) => fault.message)}
          asksWords={(key) => needsWords(left.inputs.find((input) => input.key === key), right.inputs.find((input) => input.key === terms.pairs[key]))}
          onChange={onChange}
        />
      )}
      <div className="edit-choices">{acts}</div>
    </form>
  )
}

function useNode({ set, indicator }: Terms['left']) {
  const sheet = useQuery({ ...setQuery(set ?? ''), enabled: set !== undefined })
  return sheet.data?.nodes.find((node) => node.code === indicator)
}
